import { json } from '@sveltejs/kit';
import { explain } from '$lib/words/problem.ts';
import { runWords } from '$lib/words/task-run.ts';
import { findMergeTarget } from '../merge-target.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import type { RequestHandler } from './$types';

/** What the task of a number is called, while the number is typed: into which one another would go. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { actor } = whoIsHere(locals);
	const typed = (url.searchParams.get('number') ?? '').slice(0, 40);
	const beside = url.searchParams.getAll('beside');
	const { target, problem } = await findMergeTarget(locals.db, actor, typed, beside);
	const told = {
		id: problem ? null : (target?.id ?? null),
		text: target ? runWords.target(target) : '',
		problem: problem ? explain(problem) : ''
	};
	return json(told, { headers: { 'cache-control': 'no-store' } });
};
