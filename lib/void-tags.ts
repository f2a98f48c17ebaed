/** Elements of HTML that hold nothing (HTML Standard, void elements). */
export const voidTags: readonly string[] =
  "area base br col embed hr img input link meta source track wbr".split(" ");
