/** What all islands say. Fetched with their code, so in every language of the interface. */
import type { InterfaceLang } from "../languages";

const en = {
  /** Stands before the fraction of a number. */
  decimalSign: ".",
  /** @param settings what the figure starts with */
  waiting: (settings: string) =>
    `Shown as it starts: ${settings}. To change it, this figure needs JavaScript, which is off here or has not arrived.`,
  reset: "Reset",
  fault: "This part of the page could not be started. What it shows stands below, in words.",
  /** Signs of a token that show as nothing, as they are said. */
  blankNames: {
    space: "space",
    lineBreak: "line break",
    carriageReturn: "carriage return",
    tab: "tab",
    byte: (hex: string) => `byte ${hex}`,
  },
};

export type SharedWords = typeof en;

const vi: SharedWords = {
  decimalSign: ",",
  waiting: settings =>
    `Hình ở trạng thái ban đầu: ${settings}. Muốn thay đổi, hình này cần JavaScript, hiện đang tắt hoặc chưa tải xong.`,
  reset: "Đặt lại",
  fault: "Không khởi động được phần này của trang. Nội dung của nó được diễn tả bằng lời ở bên dưới.",
  blankNames: {
    space: "dấu cách",
    lineBreak: "xuống dòng",
    carriageReturn: "về đầu dòng",
    tab: "dấu tab",
    byte: hex => `byte ${hex}`,
  },
};

export const sharedWords: Readonly<Record<InterfaceLang, SharedWords>> = { en, vi };
