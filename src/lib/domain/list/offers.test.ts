import { expect, test } from 'vitest';
import { readOffers } from './offers.ts';

test.each([
	['a percent beside work that goes on', '正在推进，已完成80%。', ['80', 'underway']],
	['a percent of full width', '按时序进度推进，完成６０％', ['60', 'underway']],
	['what is done', '已完成并持续优化', ['done']],
	['what is done, with more to say', '已完成。相关方案已印发实施。', ['done']],
	['what has not begun', '尚未启动。', ['notStarted']],
	['a percent is not done', '已完成80%', ['80']],
	['a part that is done is not all', '已完成流程梳理，试办企业12户。', []],
	['a percent of something else', '满意度98%', []],
	['more than everything is no percent', '完成120%', []],
	['not done is not done', '未完成', ['underway']]
])('%s', (_, progress, offers) => {
	expect(
		readOffers(progress).map((offer) =>
			offer.kind === 'percent' ? String(offer.percent) : offer.status
		)
	).toEqual(offers);
});
