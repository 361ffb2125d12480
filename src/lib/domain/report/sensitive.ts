import { dayFrom } from '../date.ts';

/** What should not stand in a report, as it is told: a number by its ends, a mark in full. */
export type Sensitive = { what: 'id-card' | 'bank-card' | 'secret'; found: string };

/**
 * The first number of an identity card, the first of a bank card and the first mark of secrecy in a
 * text. What only looks like one (a document number, a telephone, 统一社会信用代码) is none, and talk
 * about secrecy is no mark: 商业秘密保护, 保密工作, 国家秘密.
 */
export function findSensitive(text: string): Sensitive[] {
	const plain = text.normalize('NFKC');
	const found: Sensitive[] = [];
	const idCard = numbersIn(plain, idCards).find(isIdCard);
	if (idCard !== undefined) found.push({ what: 'id-card', found: masked(idCard) });
	const bankCard = numbersIn(plain, bankCards).find(
		(number) => isBankCard(number) && !isIdCard(number)
	);
	if (bankCard !== undefined) found.push({ what: 'bank-card', found: masked(bankCard) });
	const secret = secretMarks.exec(plain)?.[0];
	if (secret !== undefined) found.push({ what: 'secret', found: secret.replace(/\s/g, '') });
	return found;
}

// no letter or digit beside it: a longer number is another one
const [alone, ends] = ['(?<![0-9A-Za-z]|[0-9][ -])', '(?![0-9A-Za-z]|[ -][0-9])'];
const idCards = new RegExp(`${alone}\\d{6}[ -]?\\d{8}[ -]?\\d{3}[\\dXx]${ends}`, 'g');
// 号 before it names what it is: 受理编号, 信用代码; 卡号 and 账号 are what is looked for
const named = '(?<!(?:代码|编号|文号|单号|案号|证号|件号|流水号|项目号|合同号)[:为是 ]{0,2})';
const bankCards = new RegExp(
	`${alone}${named}(?:\\d{16,19}|\\d{4}(?:[ -]\\d{4}){3}(?:[ -]?\\d{1,3})?|\\d{6}[ -]\\d{10,13})${ends}`,
	'g'
);

function numbersIn(text: string, pattern: RegExp): string[] {
	return (text.match(pattern) ?? []).map((found) => found.replace(/[ -]/g, '').toUpperCase());
}

/** 18 signs with a day of birth that exists and the check digit of GB 11643. */
function isIdCard(number: string): boolean {
	if (number.length !== 18 || !/^[1-8]/.test(number)) return false;
	const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)];
	if (!/^(?:19|20)/.test(year) || dayFrom(Number(year), Number(month), Number(day)) === null) {
		return false;
	}
	const sum = weights.reduce((all, weight, at) => all + weight * Number(number[at]), 0);
	return '10X98765432'[sum % 11] === number[17];
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** As banks number their cards (3 to 6, 9558), with a check digit by Luhn. */
function isBankCard(number: string): boolean {
	if (!/^(?:[3-6]|9558)\d+$/.test(number) || /^(\d)\1+$/.test(number)) return false;
	let sum = 0;
	for (let at = 0; at < number.length; at += 1) {
		const digit = Number(number[number.length - 1 - at]);
		const counted = at % 2 === 0 ? digit : digit * 2;
		sum += counted > 9 ? counted - 9 : counted;
	}
	return sum % 10 === 0;
}

function masked(number: string): string {
	return `${number.slice(0, 3)}****${number.slice(-2)}`;
}

const levels = '(?:绝密|机密|秘密)';
const secretMarks = new RegExp(
	[
		`(?:${levels}|内部资料)\\s*[★☆*]`,
		`[[(【〔《“"]\\s*(?:${levels}|内部资料)\\s*[\\])】〕》”"]`,
		`密级\\s*[:为是]?\\s*${levels}`,
		`${levels}(?:级|文件|件)`,
		'内部资料[,，.。;； ]{0,2}(?:注意保存|不得外传|请勿外传|严禁外传)',
		// 手机密码, 司机密切, 随机密钥, 商业机密, 杜绝密集: two words, or no mark of the state
		'(?<![手司随主开飞动待商业企业]|技术)机密(?![码切钥集度封布闭闻性])',
		'(?<![杜拒隔断谢根])绝密(?![码切钥集度封布闭])'
	].join('|')
);
