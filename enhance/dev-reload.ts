/** Development only: shows a saved post in the open page. */
new EventSource("/content-events").addEventListener("message", () => location.reload());
