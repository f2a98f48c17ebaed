/**
 * Formulas in Markdown. `$x$` stands in a line, by Pandoc's rule: no space inside either sign, no digit behind the
 * second, so that `$5 and $10` is prose; beyond it a formula does not end in a bracket that a word follows. `$$ … $$` is
 * set apart: as a block where it has its lines for itself, on one line or several. A block ends at an empty line: TeX
 * allows none in it, and a sign that was forgotten does not take the rest of the text with it.
 */
import {
  markdownLineEnding,
  markdownLineEndingOrSpace,
  markdownSpace,
  unicodePunctuation,
} from "micromark-util-character";
import type {
  Code,
  Construct,
  Effects,
  Extension,
  State,
  TokenizeContext,
  TokenType,
} from "micromark-util-types";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    formula: "formula";
    formulaSign: "formulaSign";
    formulaTex: "formulaTex";
    formulaTrailing: "formulaTrailing";
    formulaBlock: "formulaBlock";
  }
}

const dollar = 36;
const backslash = 92;
const openParenthesis = 40;
const openBracket = 91;
const isDigit = (code: Code): boolean => code !== null && code >= 48 && code <= 57;

/** Takes one sign into a token of its own kind, which stays open for the next one. */
function makeTaker(effects: Effects, type: TokenType) {
  let open = false;
  return {
    take(code: Code): void {
      if (!open) effects.enter(type);
      open = true;
      effects.consume(code);
    },
    end(): void {
      if (open) effects.exit(type);
      open = false;
    },
  };
}

/** A closing `$$`. */
const closingSigns: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return code => {
      effects.enter("formulaSign");
      effects.consume(code);
      return next => {
        if (next !== dollar) return nok(next);
        effects.consume(next);
        effects.exit("formulaSign");
        return ok;
      };
    };
  },
};

/** A closing `$$` with nothing behind it on its line. */
const closingLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const atEnd: State = code => (code === null || markdownLineEnding(code) ? ok(code) : nok(code));
    const spaces: State = code => {
      if (!markdownSpace(code)) {
        effects.exit("whitespace");
        return atEnd(code);
      }
      effects.consume(code);
      return spaces;
    };
    const behind: State = code => {
      if (!markdownSpace(code)) return atEnd(code);
      effects.enter("whitespace");
      return spaces(code);
    };
    return effects.attempt(closingSigns, behind, nok);
  },
};

/** A next line that belongs to the block: it is not empty, and no lazy line of a quotation. */
const furtherLine: Construct = {
  partial: true,
  tokenize(this: TokenizeContext, effects, ok, nok) {
    const beforeText: State = code => {
      if (code === null || markdownLineEnding(code)) return nok(code);
      if (!markdownSpace(code)) return ok(code);
      effects.enter("whitespace");
      return spaces(code);
    };
    const spaces: State = code => {
      if (markdownSpace(code)) {
        effects.consume(code);
        return spaces;
      }
      effects.exit("whitespace");
      return code === null || markdownLineEnding(code) ? nok(code) : ok(code);
    };
    return code => {
      if (code === null) return nok(code);
      effects.enter("lineEnding");
      effects.consume(code);
      effects.exit("lineEnding");
      return next => (this.parser.lazy[this.now().line] ? nok(next) : beforeText(next));
    };
  },
};

const block: Construct = {
  name: "formulaBlock",
  concrete: true,
  tokenize(this: TokenizeContext, effects, ok, nok) {
    const { interrupt } = this;
    const tex = makeTaker(effects, "formulaTex");
    let isFirstLine = true;

    const end: State = code => {
      effects.exit("formulaBlock");
      return ok(code);
    };

    const inLine: State = code => {
      if (code === null) {
        tex.end();
        return end(code);
      }
      if (markdownLineEnding(code)) {
        tex.end();
        // To decide whether a formula may interrupt a paragraph, micromark looks at a single line.
        return interrupt ? end(code) : effects.check(furtherLine, nextLine, end)(code);
      }
      if (code === dollar) {
        tex.end();
        return effects.attempt(closingLine, end, atSign)(code);
      }
      tex.take(code);
      return code === backslash ? escaped : inLine;
    };

    /** A `$` that does not close the block: one in `\text{…}`, or a `$$` with something behind it. */
    const atSign: State = code => {
      return effects.check(closingSigns, isFirstLine ? nok : closeBeforeText, code => {
        tex.take(code);
        return inLine;
      })(code);
    };

    const closeBeforeText: State = code => effects.attempt(closingSigns, startTrailing, nok)(code);

    const startTrailing: State = code => {
      effects.enter("formulaTrailing");
      return trailing(code);
    };

    const trailing: State = code => {
      if (code !== null && !markdownLineEnding(code)) {
        effects.consume(code);
        return trailing;
      }
      effects.exit("formulaTrailing");
      return end(code);
    };

    const escaped: State = code => {
      if (code === null || markdownLineEnding(code)) return inLine(code);
      tex.take(code);
      return inLine;
    };

    const nextLine: State = code => {
      isFirstLine = false;
      effects.enter("lineEnding");
      effects.consume(code);
      effects.exit("lineEnding");
      return inLine;
    };

    const second: State = code => {
      if (code !== dollar) return nok(code);
      effects.consume(code);
      effects.exit("formulaSign");
      return afterSigns;
    };

    const afterSigns: State = code => (code === dollar ? nok(code) : inLine(code));

    return code => {
      effects.enter("formulaBlock");
      effects.enter("formulaSign");
      effects.consume(code);
      return second;
    };
  },
};

const inline: Construct = {
  name: "formula",
  /** A sign that belongs to the one before it opens nothing. */
  previous(this: TokenizeContext, code) {
    return code !== dollar || this.events.at(-1)?.[1].type === "characterEscape";
  },
  tokenize(effects, ok, nok) {
    const tex = makeTaker(effects, "formulaTex");
    let size = 0;
    let isEmpty = true;
    let last: Code = null;

    const opening: State = code => {
      if (code === dollar && size < 2) {
        size++;
        effects.consume(code);
        return opening;
      }
      if (code === dollar) return nok(code);
      effects.exit("formulaSign");
      if (size === 1 && (code === null || markdownLineEndingOrSpace(code))) return nok(code);
      return inside(code);
    };

    const inside: State = code => {
      if (code === null) return nok(code);
      if (code === dollar && size === 1) {
        if (markdownLineEndingOrSpace(last)) return nok(code);
        tex.end();
        effects.enter("formulaSign");
        effects.consume(code);
        effects.exit("formulaSign");
        return behindOne;
      }
      if (code === dollar) {
        tex.end();
        return effects.attempt(closingSigns, behindTwo, code => take(code))(code);
      }
      return take(code);
    };

    const take: State = code => {
      last = code;
      if (markdownLineEnding(code)) {
        tex.end();
        effects.enter("lineEnding");
        effects.consume(code);
        effects.exit("lineEnding");
        return inside;
      }
      if (!markdownSpace(code)) isEmpty = false;
      tex.take(code);
      return code === backslash ? escaped : inside;
    };

    const escaped: State = code => {
      if (code === null || markdownLineEnding(code)) return inside(code);
      last = code;
      tex.take(code);
      return inside;
    };

    const behindOne: State = code => {
      if (code === dollar || isDigit(code)) return nok(code);
      // `$10, [$x$](…)`: the second sign opens what is in the brackets.
      const opens = last === openBracket || last === openParenthesis;
      if (opens && !markdownLineEndingOrSpace(code) && !unicodePunctuation(code) && code !== null)
        return nok(code);
      effects.exit("formula");
      return ok(code);
    };

    const behindTwo: State = code => {
      if (code === dollar || isEmpty) return nok(code);
      effects.exit("formula");
      return ok(code);
    };

    return code => {
      effects.enter("formula");
      effects.enter("formulaSign");
      return opening(code);
    };
  },
};

/** @returns what micromark needs to know of formulas */
export function formulaSyntax(): Extension {
  return { flow: { [dollar]: block }, text: { [dollar]: inline } };
}
