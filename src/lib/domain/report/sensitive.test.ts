import { expect, test } from 'vitest';
import { findSensitive } from './sensitive.ts';

// nobody's: there is no such place, and nobody who was born in 1900
const idCard = '129999190001010021';
const withX = '12999919000101003X';
const bankCard = '6200000000000000018';

test.each([
	['a number', `张某（${idCard}）已领取`, 'id-card', '129****21'],
	['with X', `身份证号：${withX}`, 'id-card', '129****3X'],
	['with a small x', withX.toLowerCase(), 'id-card', '129****3X'],
	['in full width', '１２９９９９１９０００１０１００２１', 'id-card', '129****21'],
	['in groups', '129999 19000101 0021', 'id-card', '129****21'],
	['of a bank card', `卡号${bankCard}`, 'bank-card', '620****18'],
	['of a bank card in groups', '6200 0000 0000 0005', 'bank-card', '620****05'],
	['of a bank card with a rest', '6200-0000-0000-0000-018', 'bank-card', '620****18'],
	['a mark', '机密★10年', 'secret', '机密★'],
	['a mark with a blank', '秘密 ★ 一年', 'secret', '秘密★'],
	['a mark with another star', '绝密☆', 'secret', '绝密☆'],
	['a mark of papers inside', '内部资料★', 'secret', '内部资料★'],
	['a mark in brackets', '【秘密】关于推进审批改革的通知', 'secret', '【秘密】'],
	['a level', '密级：秘密', 'secret', '密级:秘密'],
	['a paper of a level', '收到秘密级文件一份', 'secret', '秘密级'],
	['a word that is no other', '按机密要求办理', 'secret', '机密'],
	['the highest', '已送绝密件两份', 'secret', '绝密件'],
	['what must not be passed on', '内部资料，注意保存', 'secret', '内部资料,注意保存']
])('%s is found: %s', (_, text, what, found) => {
	expect(findSensitive(text)).toEqual([{ what, found }]);
});

test.each([
	['a wrong check digit', '129999190001010022'],
	['no such day of birth', '129999190013010021'],
	['a longer number', `${idCard}5`],
	['part of a code with letters', `A${idCard}`],
	['a bank card with a wrong check digit', '6200000000000000017'],
	['a number that a bank would not give', '2026101200000125'],
	['a number that is named otherwise', '受理编号：6200000000000000018'],
	['统一社会信用代码', '统一社会信用代码 6200000000000000018'],
	['one digit over and over', '4444444444444444'],
	['telephones', '0840-5550101、15400000001，0840-5550102'],
	['telephones side by side', '0840 5550 1010 8405 5501'],
	['a document', '清江府办〔2026〕12号'],
	['a project', '项目代码2026-440118-04-01-123456'],
	['a sum of money', '累计兑付620000000元'],
	['a job', '开展保密工作检查'],
	['a right of a firm', '加强商业秘密保护，查处侵权2件'],
	['a secret of a firm', '商业机密不外泄'],
	['talk of secrecy', '涉及国家秘密的不上网'],
	['two words', '推行手机密码登录'],
	['two words that meet', '与公安司机密切配合'],
	['a random key', '随机密钥定期更换'],
	['refused', '杜绝密码共用'],
	['papers that are read', '整理内部资料12份'],
	['nothing', '']
])('%s is nothing: %s', (_, text) => {
	expect(findSensitive(text)).toEqual([]);
});

test('all kinds at once are told, the number never in full', () => {
	const found = findSensitive(`机密★ ${idCard}，${bankCard}`);
	expect(found.map(({ what }) => what)).toEqual(['id-card', 'bank-card', 'secret']);
	expect(JSON.stringify(found)).not.toMatch(/\d{5}/);
});
