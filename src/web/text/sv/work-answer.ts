/** Texts of the county's pages beside the form. */
export const workAnswerTexts = {
  answer: {
    code: {
      title: 'Svara med kod',
      lead: 'Ange den kod som ert områdes registratorskontor har fått. Koden öppnar det egna områdets formulär. Inget konto behövs.',
      code: 'Svarskod',
      codeHint: '24 tecken ur brevet eller meddelandet. Stora och små bokstäver, mellanslag och streck spelar ingen roll.',
      name: 'Ditt namn',
      nameHint: 'Syns för andra som fyller i samma formulär och bland svarets händelser.',
      submit: 'Gå till formuläret',
      signedOut: 'Du har lämnat formuläret. Det sparade utkastet finns kvar.',
      noCode: 'Har du ingen kod?',
      lost: 'Koden byts varje omgång. Om koden har försvunnit, fråga på ert områdes registratorskontor eller be om en ny via insamlingens kontaktadress. När en ny kod ges slutar den gamla att fungera.',
      toSignIn: 'Logga in med eget konto',
      fromSignIn: 'Jag svarar på en datainsamling med kod',
    },
  },
}
