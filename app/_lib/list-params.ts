import { getBlog } from "@/lib/blog/blog";
import { type ListRoute, listPagesOf } from "@/lib/blog/list-pages";
import { takenOverAddresses } from "@/lib/blog/taken-over-list";

/** The pages of a list that are to be made: the finishing step takes the others over from an earlier build. */
export async function newListParams(route: ListRoute) {
  const { blog } = await getBlog();
  const kept = takenOverAddresses();
  return listPagesOf(route, blog)
    .filter(({ address }) => !kept.has(address))
    .map(({ params }) => params);
}
