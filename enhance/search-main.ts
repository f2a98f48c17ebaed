/** Searching, as a script that comes when it is asked for. */
export { openSearch } from "./search-dialog";
export { showSearch } from "./search-page";
