/** Texts of the county's pages beside the form. */
export const workAnswerTexts = {
  answer: {
    code: {
      title: 'Answer with a code',
      lead: 'Give the code that the registry office of your county has received. It opens the form of your own county. No account is needed.',
      code: 'Respondent code',
      codeHint: '24 signs from the letter or message. Capitals or small letters, blanks and hyphens make no difference.',
      name: 'Your name',
      nameHint: 'Seen by others who fill in the same form, and in the history of the answer.',
      submit: 'Go to the form',
      signedOut: 'You have left the form. The saved draft is kept.',
      noCode: 'No code?',
      lost: 'The code changes in every round. If it is lost, ask the registry office of your county, or ask for a new one at the contact address of the collection. When a new code is given, the old one stops working.',
      toSignIn: 'Sign in with your own account',
      fromSignIn: 'I answer a data collection with a code',
    },
  },
}
