/** When a development server has time for what nobody waits for. */
import { channel, subscribe, unsubscribe } from "node:diagnostics_channel";
import { ServerResponse } from "node:http";

/** Milliseconds for which nobody waits for the server before it does anything else. */
export const quiet = 250;

/** Milliseconds that the server is waited for at a time where somebody always asks it for something. */
export const patience = 500;

/** Milliseconds between two looks at whether somebody waits. */
const glance = 25;

/** What Node.js says of every request, before Next's server has looked at it. */
const started = "http.server.request.start";

/** What is asked for without a request. Next loads our modules once for pages and once for routes: both hear this. */
const asks = channel("blog:ask");

/** Says that somebody waits for what is made now, where that may not be for a request's answer. */
export function noteAsk(): void {
  asks.publish(undefined);
}

/** What knows whether somebody waits for the server. */
export type Lulls = {
  /** Waits until the server has not been asked for anything for a while, or until that has taken too long. */
  next(): Promise<void>;
  /** Hears of nothing any more. */
  stop(): void;
};

/** Hears of what the server is asked for from now on. Now somebody waits: who has given it something to do. */
export function hearLulls(): Lulls {
  const unanswered = new Set<ServerResponse>();
  let asked = performance.now();

  function hear(message: unknown): void {
    asked = performance.now();
    if (typeof message !== "object" || message === null || !("response" in message)) return;
    if (message.response instanceof ServerResponse) unanswered.add(message.response);
  }

  function isQuiet(): boolean {
    if (unanswered.size > 0) asked = performance.now();
    // A stream of events is answered when it begins.
    for (const response of unanswered) {
      if (response.headersSent || response.destroyed) unanswered.delete(response);
    }
    return performance.now() - asked >= quiet;
  }

  subscribe(started, hear);
  asks.subscribe(hear);
  return {
    async next() {
      const begun = performance.now();
      while (!isQuiet() && performance.now() - begun < patience) {
        await new Promise(resolve => setTimeout(resolve, glance));
      }
    },
    stop() {
      unsubscribe(started, hear);
      asks.unsubscribe(hear);
    },
  };
}
