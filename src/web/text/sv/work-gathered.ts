/** Texts of caseload reviews, panel notes and counted feedback. */
export const gatheredTexts = {
  gathered: {
    title: 'Rubrik',
    noNames: 'Skriv inte namn, personbeteckningar eller annat som gör att en person kan identifieras.',
    polarity: 'Typ av observation',
    needs: 'Stödbehov',
    groups: 'Befolkningsgrupper',
    tasks: 'Serviceuppgifter (frivilligt)',
    periodFrom: 'Första månaden',
    periodUntil: 'Sista månaden',
    unit: 'Enhet',
    noUnit: 'Jag anger inte enheten',
    profession: 'Din yrkesgrupp',
    choose: 'Välj',
    quote: 'Får texten citeras i en rapport?',
    send: 'Skicka',
    caseloadLead:
      'Gå igenom de klienter som du arbetar med nu. Anteckna vid varje fenomen hur många klienter det gäller och skriv till slut ett sammandrag. Inga namn antecknas någonstans.',
    caseload: 'Hur många klienter gick du igenom?',
    caseloadSummary: 'Sammandrag: vad kan man lära sig av de här klientrelationerna',
    counts: 'Hur många klienter gäller fenomenet?',
    countsHint: 'Lämna tomt vid fenomen som du inte såg. Samma klient kan vara med i flera.',
    panelLead:
      'Anteckna vad som sades i en klientpanel, en workshop eller ett annat möte. Anteckningen räknas som kunskap från klienter.',
    panelSummary: 'Vad som sades',
    event: 'Tillfälle',
    eventHint: 'Till exempel: Klientpanel, Tammerfors, maj',
    participants: 'Antal deltagare',
    countedLead:
      'Hämta in respons, socialombudets ärenden eller anmälningar som har räknats på annat håll efter tema. Talen visas intill observationerna och räknas inte ihop med dem.',
    countedSummary: 'Var talen kommer ifrån och vad de berättar',
    source: 'Informationskälla',
    pasted: 'Talen som tabell',
    pastedHint:
      'Första raden: tema;antal. På följande rader temats kod och antalet, till exempel 8.1;14. Du kan klistra in direkt från ett kalkylprogram.',
    themeKeys: 'Temanas koder',
  },
}
