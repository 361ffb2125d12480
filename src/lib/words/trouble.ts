/** Why a form was not sent, although nothing is wrong with what stands in it. */
export type Trouble =
	/** The session ended meanwhile. */
	| { kind: 'expired' }
	/** Somebody signed out in another tab. */
	| { kind: 'signed-out' }
	/** The server refused or broke; its own sentence, if it had one. */
	| { kind: 'refused'; sentence: string }
	/** The server was not reached. */
	| { kind: 'unreached' };

const kept = '本页填写的内容都在。';

/** What the page says where a form could not be sent, and how to go on without losing anything. */
export function troubleWords(trouble: Trouble): {
	title: string;
	text: string;
	signIn: string;
	close: string;
} {
	const buttons = { signIn: '在新窗口登录', close: '知道了' };
	switch (trouble.kind) {
		case 'expired':
			return {
				...buttons,
				title: '登录已过期，没有提交',
				text: `${kept}请先在新窗口登录，再回到这里重新提交。`
			};
		case 'signed-out':
			return {
				...buttons,
				title: '已在另一个窗口退出登录',
				text: '本页填写的内容还在页面上，但不再保存在这台电脑上，关掉就没有了。如仍要提交，请先在新窗口登录，再回到这里提交。'
			};
		case 'unreached':
			return {
				...buttons,
				title: '连不上服务器，没有提交',
				text: `${kept}请检查网络，过一会儿再提交一次。`
			};
		case 'refused':
			return { ...buttons, title: '没有提交成功', text: `${trouble.sentence}${kept}` };
	}
}
