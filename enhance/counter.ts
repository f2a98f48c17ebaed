/**
 * Tells the site's counter that this page is looked at: its address and where the reader came from, without queries.
 * Nothing is kept in the browser. Not for who asks for no tracking, nor where the site is only tried.
 */
import { fieldsOf } from "./fields";

/** What each kind of counter is told, as its documentation has it. */
const bodies: Readonly<Record<string, (id: unknown, url: string, referrer: string) => unknown>> = {
  // plausible.io/docs/events-api
  plausible: (domain, url, referrer) => ({ name: "pageview", url, domain, referrer }),
  // umami.is/docs/api/sending-stats
  umami: (website, url, referrer) => ({
    type: "event",
    payload: {
      website,
      url: new URL(url).pathname,
      hostname: location.hostname,
      title: document.title,
      referrer,
    },
  }),
};

const paths: Readonly<Record<string, string>> = { plausible: "/api/event", umami: "/api/send" };

/** Where the reader came from, on another site; without the query, in which there may be what was looked for. */
function cameFrom(): string {
  if (!document.referrer) return "";
  const { origin, pathname } = new URL(document.referrer);
  return origin === location.origin ? "" : origin + pathname;
}

function count(): void {
  const settings: unknown = JSON.parse(
    document.querySelector<HTMLElement>("[data-counter]")?.dataset.counter ?? "{}",
  );
  const { kind, url, id, host } = fieldsOf(settings);
  const body = bodies[String(kind)]?.(id, location.origin + location.pathname, cameFrom());
  const asksForNone = navigator.doNotTrack === "1" || fieldsOf(window).doNotTrack === "1";
  const saysNo = "globalPrivacyControl" in navigator && navigator.globalPrivacyControl === true;
  if (!body || asksForNone || saysNo || location.hostname !== host) return;
  fetch(String(url).replace(/\/$/, "") + (paths[String(kind)] ?? ""), {
    method: "POST",
    // Plausible takes text, which asks its server for no leave first.
    headers: { "content-type": kind === "umami" ? "application/json" : "text/plain" },
    body: JSON.stringify(body),
    credentials: "omit",
    keepalive: true,
    // One that is not counted is no matter of the reader's.
  }).catch(() => {});
}

// A page that the browser prerenders is counted when it is shown.
if ("prerendering" in document && document.prerendering === true) {
  document.addEventListener("prerenderingchange", count, { once: true });
} else count();
