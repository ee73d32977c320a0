/** Texts of the county's pages beside the form. */
export const workAnswerTexts = {
  answer: {
    code: {
      title: 'Vastaa koodilla',
      lead: 'Anna koodi, jonka alueesi kirjaamo on saanut. Koodi avaa oman alueesi lomakkeen. Tunnusta ei tarvita.',
      code: 'Vastaajakoodi',
      codeHint: '24 merkkiä kirjeestä tai viestistä. Isoilla ja pienillä kirjaimilla, väleillä ja viivoilla ei ole väliä.',
      name: 'Nimesi',
      nameHint: 'Näkyy muille, jotka täyttävät samaa lomaketta, ja vastauksen tapahtumissa.',
      submit: 'Siirry lomakkeelle',
      signedOut: 'Olet poistunut lomakkeelta. Tallennettu luonnos on tallessa.',
      noCode: 'Eikö koodia ole?',
      lost: 'Koodi vaihtuu jokaisella kierroksella. Jos koodi on kadonnut, kysy sitä alueesi kirjaamosta tai pyydä uusi tiedonkeruun yhteysosoitteesta. Kun uusi koodi annetaan, vanha lakkaa toimimasta.',
      toSignIn: 'Kirjaudu omalla tunnuksella',
      fromSignIn: 'Vastaan tiedonkeruuseen koodilla',
    },
  },
}
