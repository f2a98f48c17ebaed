/**
 * Development only: shows a saved post in the open page. The stream is asked for with the version of the content
 * that the page was made of, so that a change made before it was open counts too; and with the page's address
 * where Next said that there is no such page, which it may have said too soon.
 */
const version = document.querySelector<HTMLScriptElement>("script[data-version]")?.dataset.version ?? "";
const query = new URLSearchParams({ version });
if (document.querySelector("[data-not-found]")) query.set("missing", location.pathname);

new EventSource(`/content-events?${query}`).addEventListener("message", () => location.reload());

// An edited component comes as new HTML of all that stands in <main>, which none of our scripts has been at.
const main = document.querySelector("main");
const replaced = new MutationObserver(records => {
  if (records.some(({ removedNodes }) => removedNodes.length > 0)) location.reload();
});
if (main) replaced.observe(main, { childList: true });
