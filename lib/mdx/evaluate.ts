/**
 * Evaluates MDX: a body, or one expression of it. The only file that knows next-mdx-remote; it is archived upstream, so
 * what replaces it one day is written here.
 */
import { compileMDX, type MDXRemoteProps } from "next-mdx-remote/rsc";
import type { ReactNode } from "react";

/** The components that MDX may name. */
export type Components = NonNullable<MDXRemoteProps["components"]>;
type MdxOptions = NonNullable<NonNullable<MDXRemoteProps["options"]>["mdxOptions"]>;
/** Plugins of unified, each alone or with its options. */
export type Plugins = NonNullable<MdxOptions["remarkPlugins"]>;

/** Names that a post finds empty: the process that builds the blog is not the post's to end. */
const shadowed = { process: { env: process.env } };

/** MDX that is to be evaluated. */
type Evaluated = {
  source: string;
  components: Components;
  /** What expressions can name beside what every post's can. */
  scope?: Record<string, unknown>;
  plugins?: Pick<MdxOptions, "remarkPlugins" | "rehypePlugins" | "remarkRehypeOptions">;
};

/**
 * Compiles and evaluates MDX as its author wrote it. next-mdx-remote's own filters are off: one drops expressions
 * without a word, the other refuses names such as `process`. Posts are the author's code and are evaluated at build time
 * only (docs/decisions/0003).
 */
export async function evaluate({
  source,
  components,
  scope = {},
  plugins = {},
}: Evaluated): Promise<{ node: ReactNode }> {
  const { remarkPlugins = [], rehypePlugins = [], remarkRehypeOptions = {} } = plugins;
  const { content } = await compileMDX({
    source,
    components,
    options: {
      scope: { ...shadowed, ...scope },
      blockJS: false,
      blockDangerousJS: false,
      mdxOptions: { remarkPlugins, rehypePlugins, remarkRehypeOptions },
    },
  });
  // Called here rather than by React, so that an expression that throws does so while somebody can catch it.
  const { type, props } = content;
  // In an object, since a promise that an expression comes to would be waited for.
  return { node: typeof type === "function" ? Reflect.apply(type, undefined, [props]) : content };
}

/** The name under which an expression's value is handed out; no author's name starts like this. */
const probe = "__value";

/**
 * The value of one expression of a post, as it is: a promise is not waited for.
 * @param source JavaScript, as between the braces
 * @param components what JSX inside it may name
 * @throws whatever it throws
 */
export async function evaluateExpression(
  source: string,
  components: Components,
): Promise<{ value: unknown }> {
  let value: unknown;
  const keep = (result: unknown) => {
    value = result;
    return null;
  };
  await evaluate({ source: `{${probe}((${source}\n))}`, components, scope: { [probe]: keep } });
  return { value };
}
