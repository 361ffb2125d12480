import { runningFrom } from '../../server/serving.mjs';
import { refuse, say } from './say.mjs';

/**
 * A build replaces the files under a program that runs from them: pages it has not loaded yet would
 * be gone. Who starts the program has surely forgotten the running one; who tests knows.
 */
export async function mindRunning(command) {
	const [running] = await runningFrom();
	if (!running) return;
	const where = `程序正从这个文件夹运行（进程 ${running.pid}，端口 ${running.port}）`;
	if (command === 'start' || command === 'desktop') {
		refuse(
			`${where}，而程序文件已有改动、需要重新构建。请先停止它（在它的窗口按 Ctrl+C），再运行一次。`
		);
	}
	say(`注意：${where}。重新构建后请把它重新启动。`);
}
