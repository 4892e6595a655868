/** Posts in six cases: «заместитель начальника отдела» → «заместителю начальника отдела». */
import { declinePhrase } from './decline-phrase.ts'
import { sure, type Case, type Declined } from './grammar.ts'
import { POSTS } from './post-lexicon.ts'

/** «и.о. директора», «врио главы», «зам. директора»: a shortened head takes no endings and what follows depends on it. */
const SHORTENED = /^(?:и\.\s?о\.|и\.\s?д\.|врио|врид|вр\.\s?и\.\s?о\.|зам\.|нач\.|зав\.|рук\.|исп\.)/i

/**
 * The post in the given case, capital or small first letter as in the post.
 * A post is given as it is held: «заведующий» or «заведующая». Unsure for a
 * head noun that is neither known nor regular.
 */
export function declinePost(post: string, grammaticalCase: Case): Declined {
  return SHORTENED.test(post) ? sure(post) : declinePhrase(post, grammaticalCase, POSTS)
}
