/**
 * Vietnamese for CSL: the terms that APA and Vancouver print, over those of English. citation-js brings none, and the
 * locale in CSL's own collection, of 2012, has half of them in English.
 */

import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";

/** BCP 47, as CSL names its locales. */
export const vietnamese = "vi-VN";

/** A term: in full, and as a short form where it has another. Vietnamese has no plural. */
const terms: Readonly<Record<string, readonly [long: string, short?: string]>> = {
  and: ["và"],
  "et-al": ["và cộng sự"],
  "and others": ["và cộng sự"],
  accessed: ["truy cập"],
  "available at": ["có tại"],
  at: ["tại"],
  by: ["của"],
  cited: ["truy cập"],
  circa: ["khoảng", "kh."],
  from: ["từ"],
  in: ["trong"],
  "in press": ["sắp in"],
  forthcoming: ["sắp xuất bản"],
  internet: ["Internet"],
  "no date": ["không rõ năm", "k.n."],
  on: ["về"],
  online: ["trực tuyến"],
  "original-work-published": ["xuất bản lần đầu"],
  "presented at": ["trình bày tại"],
  retrieved: ["truy cập"],
  "personal-communication": ["trao đổi cá nhân"],
  "review-of": ["bài điểm"],
  book: ["sách"],
  broadcast: ["chương trình phát sóng"],
  collection: ["bộ sưu tập"],
  dataset: ["bộ dữ liệu"],
  figure: ["hình", "h."],
  graphic: ["hình ảnh"],
  interview: ["phỏng vấn"],
  letter: ["thư"],
  manuscript: ["bản thảo chưa xuất bản"],
  map: ["bản đồ"],
  motion_picture: ["phim"],
  patent: ["bằng sáng chế"],
  post: ["bài đăng trực tuyến"],
  report: ["báo cáo"],
  review: ["bài điểm"],
  "review-book": ["bài điểm sách"],
  software: ["phần mềm"],
  song: ["bài hát"],
  chapter: ["chương", "ch."],
  edition: ["ấn bản", "ấn bản"],
  issue: ["số", "s."],
  line: ["dòng", "dòng"],
  note: ["ghi chú", "gc."],
  number: ["số", "s."],
  "number-of-pages": ["trang", "tr."],
  "number-of-volumes": ["tập", "t."],
  page: ["trang", "tr."],
  paragraph: ["đoạn", "đoạn"],
  part: ["phần", "ph."],
  section: ["mục", "mục"],
  supplement: ["phụ trương", "pt."],
  version: ["phiên bản", "pb."],
  volume: ["tập", "t."],
  "collection-number": ["số", "s."],
  compiler: ["người sưu tầm", "s.t."],
  director: ["đạo diễn", "đ.d."],
  editor: ["chủ biên", "c.b."],
  "collection-editor": ["chủ biên", "c.b."],
  editortranslator: ["chủ biên và người dịch", "c.b. và dịch"],
  "editor-translator": ["chủ biên và người dịch", "c.b. và dịch"],
  illustrator: ["minh họa", "m.h."],
  translator: ["người dịch", "dịch"],
};

/** Kinds of theses and reports, by what they are called in English (`format.ts`). */
export const vietnameseGenres: Readonly<Record<string, string>> = {
  "Bachelor’s thesis": "Khóa luận tốt nghiệp",
  "Master’s thesis": "Luận văn thạc sĩ",
  "PhD thesis": "Luận án tiến sĩ",
  "Technical report": "Báo cáo kỹ thuật",
  "Research report": "Báo cáo nghiên cứu",
};

/** What stands before a name, of those who did something to a work. */
const verbs: Readonly<Record<string, string>> = {
  editor: "biên tập bởi",
  "editor-translator": "biên tập và dịch bởi",
  translator: "dịch bởi",
  illustrator: "minh họa bởi",
  director: "đạo diễn bởi",
  "container-author": "của",
};

function termsXml() {
  const months = Array.from({ length: 12 }, (_, index) => {
    const name = `month-${String(index + 1).padStart(2, "0")}`;
    return [
      x("term", { name }, `tháng ${index + 1}`),
      x("term", { name, form: "short" }, `thg ${index + 1}`),
    ];
  });
  const named = Object.entries(terms).map(([name, [long, short]]) => [
    x("term", { name }, [x("single", long), x("multiple", long)]),
    ...(short === undefined
      ? []
      : [x("term", { name, form: "short" }, [x("single", short), x("multiple", short)])]),
  ]);
  const acting = Object.entries(verbs).flatMap(([name, text]) =>
    ["verb", "verb-short"].map(form => x("term", { name, form }, text)),
  );
  // Without a suffix: "ấn bản 2" is said as it stands.
  const ordinals = [
    "ordinal",
    "ordinal-01",
    "ordinal-02",
    "ordinal-03",
    "ordinal-11",
    "ordinal-12",
    "ordinal-13",
  ].map(name => x("term", { name }, ""));
  return [...months.flat(), ...named.flat(), ...acting, ...ordinals];
}

const dates = [
  x("date", { form: "text" }, [
    x("date-part", { name: "day", suffix: " " }),
    x("date-part", { name: "month", suffix: ", " }),
    x("date-part", { name: "year" }),
  ]),
  x("date", { form: "numeric" }, [
    x("date-part", { name: "day", form: "numeric-leading-zeros", suffix: "/" }),
    x("date-part", { name: "month", form: "numeric-leading-zeros", suffix: "/" }),
    x("date-part", { name: "year" }),
  ]),
];

/** @param english CSL's locale of English, which what is missing here is taken from */
export function vietnameseLocale(english: string): string {
  return english
    .replace('xml:lang="en-US"', `xml:lang="${vietnamese}"`)
    .replace(/<date form=.*?<\/date>/gs, "")
    .replace("<terms>", `${toXml(dates)}<terms>`)
    .replace("</terms>", `${toXml(termsXml())}</terms>`);
}

/** A style in which the number of an edition stands behind the word for it. */
export function vietnameseStyle(style: string): string {
  return style.replace(
    /(<number form="ordinal" variable="edition"\/>)(<label form="short" variable="edition"\/>)/g,
    "$2$1",
  );
}
