// What the system refuses (a file that may not be read, a disk that is full) is the user's to mend; anything else is our mistake.
import type { Text } from '@remit/core'
import type { Unusable } from './outcome.ts'

const reasons: Readonly<Record<string, Text>> = {
  EACCES: { zh: '没有权限', en: 'it may not be used: permission denied' },
  EPERM: { zh: '没有权限', en: 'it may not be used: permission denied' },
  ENOENT: { zh: '不存在', en: 'it does not exist' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'part of its path is not a folder' },
  EEXIST: { zh: '已有同名的文件', en: 'something else of that name is there already' },
  EISDIR: { zh: '是文件夹，不是文件', en: 'it is a folder, not a file' },
  ELOOP: { zh: '链接绕成了圈', en: 'its links lead in a circle' },
  ENAMETOOLONG: { zh: '名称太长', en: 'its name is too long' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EROFS: { zh: '磁盘只读', en: 'the disk is read-only' },
  EMFILE: { zh: '打开的文件太多', en: 'too many files are open' },
  EIO: { zh: '磁盘读写出错', en: 'the disk cannot be read or written' },
  ERR_FS_FILE_TOO_LARGE: { zh: '文件太大', en: 'it is too large' },
}

/** A failure in words: what the system said of a file, or a bug. */
export function sayFailure(error: unknown): Unusable {
  const { code, path } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  const reason = code === undefined ? undefined : reasons[code]
  if (reason === undefined) return bug(error)
  const what = path === undefined ? { zh: '文件', en: 'a file' } : { zh: ` ${path}`, en: path }
  return {
    code: 'unreadable',
    text: { zh: `不能使用${what.zh}：${reason.zh}`, en: `Cannot use ${what.en}: ${reason.en}` },
    mend: { zh: '检查路径和权限。', en: 'Check the path and who may use it.' },
    data: { path, reason: code },
  }
}

const bug = (error: unknown): Unusable => {
  const said = error instanceof Error ? error.message : String(error)
  const where = process.env.REMIT_TRACE === '1' && error instanceof Error ? `\n${error.stack ?? ''}` : ''
  return {
    code: 'bug',
    text: { zh: `Remit 自身出了差错：${said}${where}`, en: `Remit itself went wrong: ${said}${where}` },
    mend: {
      zh: '请报告这个差错；设 REMIT_TRACE=1 再运行一次，可以看到出错的位置。',
      en: 'Please report it; run again with REMIT_TRACE=1 to see where.',
    },
  }
}
