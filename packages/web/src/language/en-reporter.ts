// Remit's own words for files, drafts and what a reporter says later, in English.
import { count } from './count.ts'
import type { zhReporter } from './zh-reporter.ts'

export const enReporter: typeof zhReporter = {
  files: {
    heading: 'Files',
    add: 'Choose files',
    photo: 'Take a photo',
    drop: 'or drop them here',
    bounds: (largest, most) => `Photos, recordings, films and documents, each up to ${largest}, ${most} at most.`,
    more: 'Which kinds of file, and your privacy',
    kinds: kinds => `These are taken: ${kinds}.`,
    privacy:
      'Where a photo was taken and the like is removed from JPG, PNG and WebP. Other files are kept as they are: please look whether they name a person or a place.',
    list: 'Files chosen',
    sending: (name, percent) => `${name}, ${percent}% sent`,
    waiting: 'Waiting',
    checking: 'Being checked',
    sent: 'Sent',
    refused: 'Not taken',
    remove: name => `Remove ${name}`,
    again: name => `Send ${name} again`,
    tooMany: most => `${count(most, 'file', 'files')} at most; the others were not added.`,
    tooLarge: largest => `Larger than ${largest}; it cannot be sent.`,
    wait: 'Files are still being sent; you can submit once they are there.',
    size: megabytes => `${megabytes} MB`,
    sizeSmall: kilobytes => `${kilobytes} kB`,
  },

  again: {
    at: date => `You can try again from ${date}.`,
    call: department => `Meanwhile you can reach ${department}:`,
  },

  draft: {
    restored: 'This is what you wrote last time and did not submit',
    restoredHelp: 'It is kept on this device only, without name and phone, and deleted after seven days.',
    clear: 'Delete the draft and begin again',
    saved: 'Draft kept on this device',
  },

  review: {
    next: 'Next: check it',
    heading: 'Please check, then submit',
    help: 'It cannot be changed afterwards, but you can add to it with your tracking code.',
    nothing: 'Nothing written',
    anonymous: 'Anonymous',
    change: 'Go back and change',
  },

  later: {
    asked: 'The department asks you',
    askedBy: department => `${department} asks:`,
    answer: 'Your answer',
    answered: 'Answered',
    send: 'Send',
    sendAnswer: 'Send the answer',
    sending: 'Sending…',
    add: 'Add to your report',
    addText: 'What do you want to add?',
    addHelp: 'What is new, photos, receipts. The departments in charge see it.',
    received: 'What you added has been received.',
    withdraw: 'You do not want to pursue it?',
    withdrawHelp: 'You can tell the departments. Whether the case goes on is for them to decide by law.',
    withdrawText: 'Why (you need not say)',
    withdrawSubmit: 'Tell them that I do not pursue it',
    withdrawn: date =>
      `On ${date} you said that you do not pursue it. Whether it goes on is for the departments to decide by law.`,
    sent: 'What you sent',
    sentFirst: 'Your report',
    sentLater: 'Added',
    sentAnswer: 'Answer',
    files: files => count(files, 'file', 'files'),
  },

  satisfaction: {
    heading: 'How content are you with what was done?',
    help: 'What you say does not change the outcome. The department in charge and the supervisors see it.',
    scores: ['Not at all', 'Not very', 'Neither', 'Content', 'Very content'],
    words: 'In your words (you need not)',
    submit: 'Submit',
    choose: 'Please choose one',
    thanks: score => `Thank you. You said: ${score}`,
    given: 'What the reporter thinks of it',
    score: (score, words) => `${score} of 5, ${words}`,
  },

  attachments: {
    heading: 'Files',
    none: 'No files yet.',
    hidden: files => `${count(files, 'file', 'files')}, shown only to the departments in charge.`,
    fromReporter: 'From the public',
    recorded: 'Each download and preview is recorded.',
    preview: name => `Preview ${name}`,
    close: 'Close the preview',
    download: name => `Download ${name}`,
    fingerprint: hash => `SHA-256 ${hash}`,
    attach: 'Add files',
    submit: 'Add to the case',
    moved: 'The case has moved on and the files were not added. Please look at it, then press again.',
  },
}
