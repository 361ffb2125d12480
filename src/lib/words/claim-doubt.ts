import type { ClaimDoubt } from '../domain/claim-doubts.ts';
import { periodText } from './format.ts';

/** What the office should look at before it confirms a claim. */
export function doubtText(doubt: ClaimDoubt): string {
	switch (doubt.code) {
		case 'percent':
			return `最近一次填报完成 ${doubt.percent}%`;
		case 'problem':
			return '最近一次填报还写着存在问题';
		case 'asks':
			return `${doubt.count} 件需协调事项还没有解决`;
		case 'never-filed':
			return '还没有填报过';
		case 'not-filed-since':
			return `${periodText(doubt.period)}以后没有填报`;
		case 'returned':
			return `${periodText(doubt.period)}的填报被退回`;
		case 'milestones':
			return `${doubt.count} 个阶段目标没有完成`;
		case 'indicators':
			return `没有达到目标：${doubt.names.join('、')}`;
	}
}
