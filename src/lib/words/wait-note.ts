import { dateText, fullInstantText } from './format.ts';

/** Under a task of a list of what waits: for whom, since when, for what. */
export const waitNoteWords = {
	unsigned: (unit: string, since: string, days: number, contacts: readonly string[]) =>
		`${unit}自${dateText(since)}起没有签收（${days} 天）${contacts.length === 0 ? '，没有联系人' : `，联系人${contacts.join('、')}`}`,
	claim: (unit: string, by: string, at: string, doneOn: string) =>
		`${unit}${by === '' ? '' : `（${by}）`}${fullInstantText(at)}申报，${dateText(doneOn)}完成`,
	extension: (unit: string, from: string | null, to: string, days: number, reason: string) =>
		`${unit}申请${from === null ? '' : `由${dateText(from)}`}延到${dateText(to)}${from === null ? '' : `（${days} 天）`}，原因：${reason}`
};
