/** Why a delivery failed, for the office: the courier keeps the class of the error and nothing more of it. */
const known: Readonly<Record<string, string>> = {
  FilesUnavailable: '照片文件夹不能读写，请检查磁盘，修好后重新发送。',
  NoReaction: '这个版本的程序不认识这种通知，请升级后重新发送。',
}

/** `RangeError` → a sentence that keeps the name for whoever mends the program. */
export const failureWords = (problem: string): string => known[problem] ?? `程序出错（${problem}），请告诉维护人员。`
