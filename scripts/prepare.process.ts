/** Run by `npm run build` as a process of its own, which gives its memory back before the pages are made. */
import "./plain-errors";
import { prepare } from "./prepare";

process.send?.(await prepare());
process.disconnect?.();
