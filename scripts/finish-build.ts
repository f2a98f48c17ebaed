/**
 * `npm run finish`: takes the framework out of the pages that do not need it, puts their styles and their security
 * policy in, and holds them against their budgets. `npm run build` does so too.
 */
import "./plain-errors";
import { finish } from "./finish";

process.exitCode = (await finish()) ? 0 : 1;
