import type { TaskOffer } from './list-task.ts';

/**
 * What the words of 进展情况 claim: a percent, and whether it is done. They are offered beside the text
 * for a person to take over; 完成80% is not done, and 已完成80% neither.
 */
export function readOffers(progress: string): TaskOffer[] {
	const offers: TaskOffer[] = [];
	const percent =
		/(?:完成|进度|推进|达到?|约|已)[^。；;，,\d０-９]{0,8}([\d０-９]{1,3}(?:[.．][\d０-９]+)?)\s*[%％]/.exec(
			progress
		);
	const value = Number(percent?.[1]?.normalize('NFKC'));
	if (percent && value <= 100) {
		offers.push({ kind: 'percent', percent: value, words: percent[0] });
	}
	for (const [status, pattern] of statuses) {
		const found = pattern.exec(progress);
		if (!found) continue;
		offers.push({ kind: 'status', status, words: found[0] });
		break;
	}
	return offers;
}

const statuses: [Extract<TaskOffer, { kind: 'status' }>['status'], RegExp][] = [
	['notStarted', /(?:尚未|暂未|还未|未)(?:启动|开展|开始|实施)/],
	[
		'underway',
		/(?:未完成|尚未完成|正在|持续推进|有序推进|稳步推进|按时序(?:进度)?推进|加快推进|推进中)/
	],
	[
		'done',
		/(?:^|[。；;，,\s])(?:任务|工作|均|全部)?(?:已经?|均已|全部)(?:全部|全面)?(?:完成|办结|落实到位)(?=$|[。；;，,并\s])/
	]
];
