import { hitKinds, type HitKind } from '$lib/domain/search/hit.ts';
import type { Hit } from './found.server.ts';

/** Results beneath each other by kind, each with its place among all of them. */
export function groupsOf(
	hits: readonly Hit[]
): { kind: HitKind; hits: { hit: Hit; at: number }[] }[] {
	const placed = hits.map((hit, at) => ({ hit, at }));
	return hitKinds.flatMap((kind) => {
		const own = placed.filter(({ hit }) => hit.kind === kind);
		return own.length === 0 ? [] : [{ kind, hits: own }];
	});
}
