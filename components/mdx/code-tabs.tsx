import { Children, Fragment, isValidElement } from "react";
import type { CodeBlockProps, CodeTabsProps } from "@/lib/mdx/vocabulary";
import type { Worded } from "./worded";

/**
 * Blocks of code of which one shows at a time. The switches are radio buttons, and `app/code.css` shows what belongs to
 * the one that is on: that needs no script, and the arrow keys go from one to the next.
 */
export function CodeTabs({ group, children, words }: Worded<CodeTabsProps>) {
  const blocks = Children.toArray(children).flatMap(child =>
    isValidElement<CodeBlockProps>(child) ? [child] : [],
  );
  // All are as wide as the widest, so that nothing beside them moves.
  const wide = blocks.some(({ props }) => props.wide);
  return (
    <fieldset className={wide ? "code-tabs wide" : "code-tabs"}>
      <legend className="sr-only">{words.codeVersions(blocks.length)}</legend>
      {blocks.map((block, index) => (
        <Fragment key={block.props.tab}>
          <label>
            <input type="radio" name={group} defaultChecked={index === 0} />
            {block.props.tab}
          </label>
          {block}
        </Fragment>
      ))}
    </fieldset>
  );
}
