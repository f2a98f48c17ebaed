/** The languages that the interface speaks (BCP 47, the first part). Another one is missing everywhere until it is there. */
export type InterfaceLang = "en" | "vi";
