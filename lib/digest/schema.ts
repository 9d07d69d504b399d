import * as v from 'valibot';

// What Hugging Face's answers hold, as far as we use it. Recorded answers never hold `null`: what is unknown is absent.
// A row without a usable id and title is no paper. Everything else may be missing or of a wrong type and is then
// unknown: one odd field must not cost the reader a paper.

/** `schema` where it holds, else unknown. */
export const maybe = <S extends v.GenericSchema>(schema: S) => v.fallback(v.optional(schema), undefined);

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const Instant = v.pipe(v.string(), v.isoTimestamp());
/** A list whose odd elements are dropped one by one. */
export const listOf = <S extends v.GenericSchema>(element: S) =>
  v.fallback(
    v.pipe(
      v.optional(v.array(v.unknown()), []),
      v.transform((values) =>
        values.flatMap((value) => {
          const parsed = v.safeParse(element, value);
          return parsed.success ? [parsed.output] : [];
        }),
      ),
    ),
    [],
  );

const OrganizationRow = v.object({ name: v.string(), fullname: v.string() });

/** A model, dataset or space; its id is `owner/name`. */
const LinkedRow = v.object({ id: v.string() });

/** The `paper` of a row, and the whole answer of `GET /api/papers/{id}`. */
export const PaperRow = v.object({
  id: v.string(),
  title: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  summary: maybe(v.string()),
  authors: listOf(v.object({ name: v.string() })),
  publishedAt: maybe(Instant),
  submittedOnDailyAt: maybe(Instant),
  upvotes: maybe(Count),
  /** Only in single papers' answers; a row carries `numComments` beside its paper. */
  numComments: maybe(Count),
  githubRepo: maybe(v.string()),
  githubStars: maybe(Count),
  projectPage: maybe(v.string()),
  /** Only in single papers' answers, and not all there are: what on Hugging Face refers to the paper. */
  linkedModels: listOf(LinkedRow),
  linkedDatasets: listOf(LinkedRow),
  linkedSpaces: listOf(LinkedRow),
  organization: maybe(OrganizationRow),
  withdrawnAt: maybe(Instant),
  ai_summary: maybe(v.string()),
  ai_keywords: listOf(v.string()),
});
export type PaperRow = v.InferOutput<typeof PaperRow>;

/** One row of `GET /api/daily_papers`. */
export const DigestRow = v.object({ paper: PaperRow, publishedAt: maybe(Instant), numComments: maybe(Count) });
export type DigestRow = v.InferOutput<typeof DigestRow>;
