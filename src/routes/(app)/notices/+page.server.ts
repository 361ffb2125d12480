import { redirect } from '@sveltejs/kit';
import { listAccountNotices } from '$lib/server/db/account-notices.ts';
import { seeNotices } from '$lib/server/operations/see-notices.ts';
import { noticeText } from '$lib/words/account-notice.ts';
import { fullInstantText } from '$lib/words/format.ts';
import { textOf } from '../../form.server.ts';
import { whoIsHere } from '../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';

const most = 100;

/** What somebody was told; nothing that is needed lives in a message that passes. */
export const load: PageServerLoad = async ({ locals }) => {
	const { actor } = whoIsHere(locals);
	const notices = await listAccountNotices(locals.db, actor.jurisdictionId, actor.id, most);
	return {
		isCut: notices.length === most,
		unseen: notices.filter(({ seenAt }) => seenAt === null).length,
		notices: notices.map((notice) => ({
			...{ id: notice.id, text: noticeText(notice), isNew: notice.seenAt === null },
			at: fullInstantText(notice.toldAt)
		}))
	};
};

export const actions = {
	/** A notice that is opened is read, and leads to what it tells of. */
	open: async ({ locals, request }) => {
		const { actor } = whoIsHere(locals);
		const id = textOf(await request.formData(), 'notice');
		const all = await listAccountNotices(locals.db, actor.jurisdictionId, actor.id, most);
		const notice = all.find((each) => each.id === id);
		if (!notice) redirect(303, '/notices');
		await seeNotices(locals.db, actor, id, locals.now);
		redirect(303, notice.href);
	},

	all: async ({ locals }) => {
		const { actor } = whoIsHere(locals);
		await seeNotices(locals.db, actor, null, locals.now);
	}
} satisfies Actions;
