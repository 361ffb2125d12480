import type { EvidenceProblemFacts, NotScanned } from '../domain/evidence/evidence-problem.ts';
import type { WhyNot } from '../domain/evidence/told-file.ts';
import { quote } from './quote.ts';

type Words = {
	[Code in keyof EvidenceProblemFacts]: (facts: EvidenceProblemFacts[Code]) => string;
};

const usable = '可用：PDF、Word、Excel、WPS、JPG、PNG。';

const typeWords: Record<WhyNot, (name: string) => string> = {
	archive: (name) => `${name}不能上传压缩包。请解压后逐个上传，${usable}`,
	program: (name) => `${name}是程序或脚本，不能上传。请核对是否选错，${usable}`,
	page: (name) => `${name}里面是网页，不能上传。请截图，或打印成 PDF 后再传，${usable}`,
	picture: (name) => `${name}这种图片格式不能上传。请改存为 JPG 后再传。`,
	media: (name) => `${name}是音频或视频，不能上传。请改传照片，或填写网址。`,
	macro: (name) => `${name}里带有宏，不能上传。请另存为不带宏的 .docx 或 .xlsx 后再传。`,
	locked: (name) => `${name}设了打开密码，审核时打不开。请取消密码后再传。`,
	other: (name) => `${name}这种格式不能上传。请另存为 PDF 后再传，${usable}`
};

/** Why something was not put beside a report, and what to do instead. */
export const evidenceProblemWords: Words = {
	'evidence.nothing': () => '没有收到佐证。请选择文件，或填写文号、网址。',
	'evidence.empty': ({ name }) => `${quote(name)}是空的，没有内容。请核对是否选错，再选一次。`,
	'evidence.large': ({ name, now, most, isPicture }) =>
		`${quote(name)}有 ${now} MB，超过 ${most} MB。${
			isPicture
				? '请用 WPS 压缩图片，或改存为 JPG 后再传。'
				: '请压缩里面的图片，或拆成几个文件后再传。'
		}`,
	'evidence.type': ({ name, why }) => typeWords[why](quote(name)),
	'evidence.damaged': ({ name }) =>
		`${quote(name)}这张图片不完整，没有保存。请重新拍照或截图，或打开后另存为 JPG 再传。`,
	'evidence.many': ({ most }) =>
		`这一项已有 ${most} 份佐证，不能再加。请先移除不需要的，或合成一个文件后再传。`,
	'evidence.twice': ({ name }) =>
		`这一项已有同样的佐证${quote(name)}，没有重复保存。请看下面的佐证清单。`,
	'evidence.infected': ({ name }) =>
		`${quote(name)}检查出病毒，没有保存。请先在这台电脑上杀毒，再换一份干净的文件上传。`,
	'evidence.unscanned': ({ name, why }) =>
		`${quote(name)}没有做成病毒检查（${howWords(why)}），为安全起见没有保存。请告诉系统管理员检查杀毒程序，稍后再传。`,
	'evidence.link': ({ value }) =>
		`${quote(value)}不是能打开的网址。请从浏览器地址栏复制，以 http:// 或 https:// 开头。`,
	'evidence.number': ({ value }) => `${quote(value)}太短，查不到出处。请填写完整的文号或网址。`,
	'evidence.closed': () => '这一项已经上报，佐证不能改动。请先撤回上报，或等区营商办退回后再改。',
	'evidence.no-report': () => '没有找到这一项的月报，佐证没有保存。请回到本月填报，从这一项进入。',
	'evidence.absent': () => '这份佐证已不在，可能已由别人移除。请看现在的佐证清单。'
};

function howWords(why: NotScanned): string {
	if (why.how === 'ended') return `检查程序以 ${why.code} 结束`;
	return why.how === 'too-long' ? '检查超时' : '检查程序没有启动';
}
