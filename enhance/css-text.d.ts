/** A style sheet as a text, as app/_lib/enhance.ts hands it to scripts. */
declare module "*.css?text" {
  const rules: string;
  export default rules;
}
