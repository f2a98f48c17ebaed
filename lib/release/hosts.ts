/** What hosts of static files are told beside the files: headers, redirects, and how addresses find files. */
import {
  askedAbout,
  asksForMarkdown,
  drawingEnding,
  drawingPolicy,
  hashedFiles,
  keptForever,
  longestPath,
  notIndexed,
  securityHeaders,
  strictTransport,
} from "../headers";
import { feedKinds } from "../url";
import { contentType, isText } from "./content-type";
import type { ReleaseManifest } from "./manifest";

/** Names of these files. They lie among the served ones, where hosts look for them. */
export const hostFiles = { headers: "_headers", redirects: "_redirects", nginx: "_nginx.conf" } as const;

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. They send pages with a question each time by themselves, and
 * always over an encrypted connection. Of two policies for one address they send both, and browsers heed both.
 */
export function headersFile({ base, files }: ReleaseManifest): string {
  // A page says so itself. One rule for all files of a post: Cloudflare takes a hundred.
  const unlisted = Object.entries(files)
    .filter(([, { file, noindex }]) => noindex && !file.endsWith(".html"))
    .map(([address]) => address.replace(/\.\w+$/, ".*"));
  const rules: Readonly<Record<string, readonly (readonly [name: string, value: string])[]>> = {
    "/*": [...securityHeaders, strictTransport],
    [`/*${drawingEnding}`]: [drawingPolicy],
    // Hosts do not know the type of this ending.
    "/posts/*.bib": [["Content-Type", contentType("x.bib")]],
    ...Object.fromEntries(
      feedKinds.flatMap(({ places, type }) =>
        places.map(place => [place, [["Content-Type", type] as const]] as const),
      ),
    ),
    ...Object.fromEntries(unlisted.map(address => [address, [notIndexed] as const])),
    [`${hashedFiles}*`]: [["Cache-Control", keptForever]],
  };
  return Object.entries(rules)
    .flatMap(([path, headers]) => [base + path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ""])
    .join("\n");
}

/** `_redirects`, as Netlify and Cloudflare Pages read it. */
export function redirectsFile({ base, redirects }: ReleaseManifest): string {
  return redirects.map(({ from, to }) => `${encodeURI(base + from)} ${encodeURI(base + to)} 301\n`).join("");
}

/**
 * What a request is refused for that nginx would find a file for all the same: it leaves parts of dots out, and takes
 * two slashes for one, also such as are written `%2e` and `%2f`. Two at the end are one too many, which a redirect mends.
 */
const dotPart = String.raw`^[^?#]*(?:/|%2f)(?:\.|%2e){1,2}(?:/|%2f|[?#]|$)`;
const emptyPart = "^[^?#]*(?:/|%2f){2}(?!/|%2f|[?#]|$)";

/** What else `npm start` takes for no address (lib/serve/request-path.ts), in the path as nginx has decoded it. */
const strangeSign = String.raw`[\x00-\x1f\x7f\\\\]`;
/** Bytes that are UTF-8 (RFC 3629, section 4). nginx compares bytes. */
const wellFormed = String.raw`^(?:[\x00-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})*+$`;
const tooLong = `^[^?#]{${longestPath + 1}}`;

/** A word of nginx's, in quotation marks; nginx would put a value in the place of `$name`. */
function quoted(text: string): string {
  if (text.includes("$")) throw new Error(`nginx has no way to write an address with "$": ${text}`);
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

/** `types` of nginx, for the endings that there are. */
function typesBlock({ files, notFound }: ReleaseManifest): { types: string; texts: string[] } {
  const endings = new Map<string, string>();
  for (const { file } of [...Object.values(files), notFound]) {
    const ending = /\.([a-z\d]+)$/i.exec(file)?.[1]?.toLowerCase();
    const [type = ""] = contentType(file).split(";");
    if (ending !== undefined) endings.set(ending, type);
  }
  const sorted = [...endings].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    types: sorted.map(([ending, type]) => `  ${type} ${ending};`).join("\n"),
    // `text/html` is always among them.
    texts: [...new Set(sorted.map(([, type]) => type))].filter(type => isText(type) && type !== "text/html"),
  };
}

/**
 * Where redirects lead from, in every form that an address may be asked for in, so that none leads to another that leads
 * on. An address that has a redirect of its own keeps it, and each is there once: nginx refuses a second.
 */
function inEveryForm(redirects: ReleaseManifest["redirects"]): Map<string, string> {
  const targets = new Map(redirects.map(({ from, to }) => [from, to]));
  for (const { from, to } of redirects) {
    for (const form of ["/", ".html", "/index.html"]) {
      if (!targets.has(from + form)) targets.set(from + form, to);
    }
  }
  return targets;
}

/**
 * What stands in a `server` block of nginx whose `root` the exported files are. With a base path they lie in the
 * folder of that name below `root`.
 * @throws where an address cannot be written for nginx
 */
export function nginxFile(manifest: ReleaseManifest): string {
  const { base, files, redirects } = manifest;
  const { types, texts } = typesBlock(manifest);
  const [policyName, policyOfDrawings] = drawingPolicy;
  const policyOfOthers = securityHeaders.find(([name]) => name === policyName)?.[1] ?? "";
  const headers = securityHeaders.map(
    ([name, value]) =>
      `  add_header ${name} ${name === policyName ? "$content_policy" : quoted(value)} always;`,
  );
  const strict = `  add_header ${strictTransport[0]} $strict_transport always;`;
  // nginx sends no header that is empty.
  const robots = `  add_header ${notIndexed[0]} $robots always;`;
  const common = [...headers, strict, robots].join("\n");
  const unlisted = Object.entries(files)
    .filter(([, { noindex }]) => noindex)
    .map(([address]) => `if ($uri = ${quoted(base + address)}) { set $robots "${notIndexed[1]}"; }\n`);
  // What a feed is, no ending says. Browsers show it as bare text, and any other XML with its style sheet.
  const feed = (type: string) => `${common}
  add_header Cache-Control "${askedAbout}" always;
  add_header Vary Accept always;
  types { }
  default_type "${type}";
  try_files $uri =404;`;
  const toXml = `  error_page 404 ${base}/404.html;
  error_page 418 = @feed;
  recursive_error_pages on;
  if ($http_accept ~* "text/html") { return 418; }
`;
  const feeds = feedKinds.map(
    ({ pattern, type }) => `location ~ "^${base}${pattern}$" {
${type.includes("xml") ? toXml : ""}${feed(type)}
}`,
  );
  const shown = `location @feed {
${feed(contentType("feed.xml"))}
}`;
  // A post's own address is its Markdown's too, for who likes that no less than anything else.
  const markdown = `location ~ "^${base}/posts/[a-z0-9-]+$" {
  error_page 404 ${base}/404.html;
  error_page 418 = @markdown;
  recursive_error_pages on;
  if ($http_accept ~* "^${asksForMarkdown}$") { return 418; }
${common}
  add_header Cache-Control "${askedAbout}" always;
  add_header Vary Accept always;
  try_files $uri.html =404;
}
location @markdown {
${common}
  add_header Cache-Control "${askedAbout}" always;
  add_header Vary Accept always;
  add_header Content-Location $uri;
  try_files $uri.md =404;
}`;
  // Files of `public/`, whose addresses are their names: who looks for proof that a site is one's own follows no redirect.
  const named = Object.keys(files).filter(address => address.endsWith(".html") && !address.includes("$"));
  const own = named.map(address => `if ($uri = ${quoted(base + address)}) { set $asked ""; }\n`);
  // A text and its compressed forms are one address, but for those that an author gives to readers as files.
  const packed = Object.keys(files).filter(address => /\.(?:gz|br)$/.test(address) && !address.includes("$"));
  const given = packed.map(address => `if ($uri = ${quoted(base + address)}) { set $refused ""; }\n`);
  const [refusal, methods] = [`${base}/_refused`, `${base}/_methods`];
  const notes = "_headers|_redirects|_nginx\\.conf|\\.nojekyll";
  const answers = `^${base}/(?:404\\.html|_refused|_methods)$`;
  const moved = [...inEveryForm(redirects)]
    .filter(([from]) => !files[from])
    .map(
      ([from, to]) =>
        `location = ${quoted(base + from)} { return 308 "${encodeURI(base + to)}$is_args$args"; }\n`,
    );
  return `# Written by npm run export. Include it in a server block whose root holds these files:
#   server { listen 80; root /srv/blog; include /srv/blog/_nginx.conf; }
charset utf-8;
charset_types ${texts.join(" ")};
default_type application/octet-stream;
types {
${types}
}
server_tokens off;
# Islands keep their state in the address.
large_client_header_buffers 4 16k;
absolute_redirect off;
gzip_static on;
gzip_vary on;
# With the module for Brotli: brotli_static on;
error_page 404 ${base}/404.html;
error_page 400 414 ${refusal};
error_page 494 =400 ${refusal};
error_page 405 ${methods};

set $strict_transport "";
if ($scheme = https) { set $strict_transport "${strictTransport[1]}"; }
if ($http_x_forwarded_proto ~* "^https *(?:,|$)") { set $strict_transport "${strictTransport[1]}"; }
set $content_policy ${quoted(policyOfOthers)};
if ($uri ~* "\\${drawingEnding}$") { set $content_policy ${quoted(policyOfDrawings)}; }
set $robots "";
${unlisted.join("")}# For redirects: a location with headers of its own takes none from here. Browsers would keep a redirect for good.
${common.replaceAll(/^ {2}/gm, "")}
add_header Cache-Control "${askedAbout}" always;

if ($request_method !~ "^(?:GET|HEAD)$") { return 405; }
# What is no address, or none of the site though nginx would find a file for it. Not the pages that say so.
set $refused "";
if ($uri ~ "\\.(?:gz|br)$") { set $refused 404; }
${given.join("")}if ($request_uri ~* "${emptyPart}") { set $refused 404; }
if ($request_uri ~* "${dotPart}") { set $refused 400; }
if ($uri ~ "${strangeSign}") { set $refused 400; }
if ($uri !~ "${wellFormed}") { set $refused 400; }
if ($request_uri ~ "${tooLong}") { set $refused 414; }
if ($uri ~ "${answers}") { set $refused ""; }
if ($refused = 400) { return 400; }
if ($refused = 414) { return 414; }
if ($refused = 404) { return 404; }

# One address for each page: without a slash or .html behind it. Read from what was sent, since nginx would put
# decoded line breaks into the answer; not from what starts with two slashes, which would lead to another host.
set $asked $request_uri;
if ($uri ~ "${answers}") { set $asked ""; }
${own.join("")}if ($asked ~ "^${base}/(?:(?:index)?\\.html|/+)(\\?.*)?$") { return 308 ${base}/$1; }
# Nothing is at most addresses that somebody tries, and that is said at once.
set $bare "";
if ($uri ~ "^(${base}/[^/].*?)(?:/+|(?:/index)?\\.html)$") { set $bare $1; }
set $there "";
if (-f "$document_root$bare") { set $there 1; }
if (-f "$document_root$bare.html") { set $there 1; }
if ($bare ~ "^$|\\.(?:html|gz|br)$|^${base}/(?:404|index|${notes})$") { set $there ""; }
if ($there = "") { set $asked ""; }
if ($asked ~ "^(${base}/[^/?\\\\\\\\][^?\\\\\\\\]*?)(?:/+|(?:/index)?\\.html)(\\?.*)?$") { return 308 $1$2; }

${moved.join("")}
${feeds.join("\n")}
${shown}
${markdown}
location ~ "^${base}/(?:${notes})$" { return 404; }
location = ${refusal} {
  internal;
${common}
  add_header Cache-Control "no-store" always;
  default_type text/plain;
  return 200 "Not an address.\\n";
}
location = ${methods} {
  internal;
${common}
  add_header Cache-Control "no-store" always;
  add_header Allow "GET, HEAD" always;
  default_type text/plain;
  return 200 "Only GET and HEAD are answered here.\\n";
}
location = /healthz {
${common}
  add_header Cache-Control "no-store" always;
  access_log off;
  default_type text/plain;
  return 200 "ok\\n";
}
location = ${base}/404 { return 404; }
location = ${base}/404.html {
  internal;
${common}
  add_header Cache-Control "${askedAbout}" always;
}
location = ${base}/ {
${common}
  add_header Cache-Control "${askedAbout}" always;
  try_files ${base}/index.html =404;
}
${base === "" ? "" : `location = ${base} { return 308 "${base}/$is_args$args"; }\n`}location ^~ ${base}${hashedFiles} {
${common}
  add_header Cache-Control "${keptForever}";
  try_files $uri =404;
}
location / {
${common}
  add_header Cache-Control "${askedAbout}" always;
  try_files $uri $uri.html =404;
}
`;
}
