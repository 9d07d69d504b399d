/** What a link, or a mention in text, names. */
export type LinkTarget =
  /** `id` is canonical: lower case, without subject class and version. `version` is the one asked for, if any. */
  | { kind: 'arxiv'; id: string; version: number | null }
  /** `repo` is `owner/name` as the link writes it; two spellings of one repository meet in `keyOf`. */
  | { kind: 'github'; repo: string }
  | { kind: 'huggingface'; type: 'model' | 'dataset' | 'space'; repo: string }
  /** `url` is an absolute http(s) address. */
  | { kind: 'page'; url: string };
