import type { MarkKind } from './report/mark.ts';

/** What people are told, each with what its sentence needs. */
export type NoticeFacts = {
	'report.returned': { task: string; period: string; reason: string; until: string | null };
	'report.return-taken-back': { task: string; period: string };
	/** 代填: the office filed for the unit. */
	'report.on-behalf': { tasks: string[]; period: string };
	'objection.raised': { unit: string; task: string; period: string; mark: MarkKind };
	'objection.answered': {
		task: string;
		period: string;
		mark: MarkKind;
		accepted: boolean;
		answer: string;
	};
};
export type NoticeKind = keyof NoticeFacts;

export type Notice = { [Kind in NoticeKind]: { kind: Kind; facts: NoticeFacts[Kind] } }[NoticeKind];

export const noticeKinds: { readonly [Kind in NoticeKind]: true } = {
	'report.returned': true,
	'report.return-taken-back': true,
	'report.on-behalf': true,
	'objection.raised': true,
	'objection.answered': true
};

export function isNoticeKind(text: string): text is NoticeKind {
	return Object.hasOwn(noticeKinds, text);
}
