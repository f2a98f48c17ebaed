/** Whether a press is within an element, its edge and what it is padded with included. */
function isWithin({ clientX, clientY }: MouseEvent, element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}

/** Has a press beside a dialog close it: by the browser itself, or where it does not know how (Safari), by a listener. */
export function closeByPressBeside(dialog: HTMLDialogElement): void {
  dialog.setAttribute("closedby", "any");
  if ("closedBy" in HTMLDialogElement.prototype) return;
  dialog.addEventListener("click", event => {
    // A click on the backdrop has the dialog as its target, and so has one on the padding of the dialog.
    if (event.target === dialog && !isWithin(event, dialog)) dialog.close();
  });
}
