/** What people of the invented country tell of one topic: words to put together, and the codes that follow from it. */
export interface ObservationTopic {
  readonly key: string
  readonly polarity: 'negative' | 'positive' | 'weak-signal'
  readonly language: 'fi' | 'sv'
  readonly titles: readonly string[]
  readonly openings: readonly string[]
  readonly details: readonly string[]
  readonly proposals: readonly string[]
  readonly needs: readonly string[]
  readonly groups: readonly string[]
  readonly tasks: readonly string[]
  readonly gaps: readonly string[]
  readonly addressees: readonly string[]
  /** Ids of the national codebook. */
  readonly themes: readonly string[]
}

/*
 * The topics are those of Helsinki's social reporting of 2015 (costly housing, money trouble and debt, lack of a share, disadvantage that
 * passes on, adults' need of support in child welfare families, custody disputes) and of Pirkanmaa's poverty report of 2024. The sentences
 * are our own inventions.
 */
export const OBSERVATION_TOPICS: readonly ObservationTopic[] = [
  {
    key: 'housing',
    polarity: 'negative',
    language: 'fi',
    titles: ['Vuokra vie suurimman osan tuloista', 'Kohtuuhintaista asuntoa ei löydy', 'Perhe asuu liian ahtaasti'],
    openings: [
      'Yhä useampi asiakas maksaa vuokraa yli puolet tuloistaan.',
      'Pienituloiset perheet hakevat edullisempaa asuntoa, mutta sellaista ei ole tarjolla.',
      'Asumistuki ei enää kata vuokran nousua.',
    ],
    details: [
      'Ruoasta ja lääkkeistä tingitään, jotta koti säilyy.',
      'Muutto kauemmas katkaisisi lasten koulun ja tutun tuen.',
      'Häätöuhka tulee tietoon vasta, kun vuokraa on rästissä kuukausia.',
    ],
    proposals: [
      'Kunta ja hyvinvointialue sopivat, miten vuokravelasta kerrotaan ajoissa.',
      'Lisää pieniä kohtuuhintaisia asuntoja.',
    ],
    needs: ['2', '3'],
    groups: ['working-age', 'children'],
    tasks: ['working_age', 'families'],
    gaps: ['not-available', 'too-late'],
    addressees: ['municipality', 'kela'],
    themes: ['12.1', '19.1'],
  },
  {
    key: 'debt',
    polarity: 'negative',
    language: 'fi',
    titles: ['Velat kasvavat ennen kuin apua haetaan', 'Pikavelka maksetaan toisella', 'Talousneuvontaan on pitkä jono'],
    openings: [
      'Nuoret aikuiset ottavat uuden velan maksaakseen edellisen.',
      'Velkaantuminen näkyy nyt myös työssä käyvillä.',
      'Ulosotto alkaa samalla viikolla, kun ensimmäinen aika talousneuvontaan vapautuisi.',
    ],
    details: [
      'Häpeä estää kertomasta tilanteesta ajoissa.',
      'Asiakas asioi kolmessa paikassa, eikä kukaan näe kokonaisuutta.',
      'Puhelin- ja sähkölaskut jäävät maksamatta ensimmäisinä.',
    ],
    proposals: ['Talousneuvoja päivystämään sosiaalitoimistoon kerran viikossa.', 'Taloustaitoja opetetaan ammattikoulussa.'],
    needs: ['3'],
    groups: ['young', 'working-age'],
    tasks: ['working_age'],
    gaps: ['queue', 'no-owner'],
    addressees: ['state', 'service-line'],
    themes: ['8.1', '19.4'],
  },
  {
    key: 'share',
    polarity: 'negative',
    language: 'fi',
    titles: ['Digitaalinen asiointi jättää osan ulos', 'Nuori ei kuulu mihinkään', 'Harrastus on liian kallis'],
    openings: [
      'Osa asiakkaista on jäänyt kaiken yhteisen toiminnan ulkopuolelle.',
      'Nuoret kertovat, ettei heitä tarvita missään.',
      'Palveluun pääsee vain verkosta, eikä kaikilla ole tunnuksia.',
    ],
    details: [
      'Maksuttomat paikat, joissa voisi olla ilman syytä, ovat vähentyneet.',
      'Yksi kielteinen päätös riittää siihen, ettei apua enää pyydetä.',
      'Yksinäisyys näkyy viikonloppuina puheluina päivystykseen.',
    ],
    proposals: ['Kohtaamispaikka ilman ajanvarausta jokaiseen kaupunginosaan.', 'Asioinnin voi aina hoitaa myös paikan päällä.'],
    needs: ['4'],
    groups: ['young', 'older'],
    tasks: ['working_age'],
    gaps: ['threshold'],
    addressees: ['municipality', 'organisation'],
    themes: ['10.1', '10.2'],
  },
  {
    key: 'generations',
    polarity: 'negative',
    language: 'fi',
    titles: ['Sama avuntarve toistuu perheessä', 'Huono-osaisuus siirtyy lapsille', 'Vanhemman oma lapsuus painaa'],
    openings: [
      'Tapaan työssäni nuoria, joiden vanhemmat olivat asiakkaita kaksikymmentä vuotta sitten.',
      'Ylisukupolvinen toimeentulotuen tarve on tavallinen.',
      'Vanhemmilla ei ole ollut keneltä oppia arjen hallintaa.',
    ],
    details: [
      'Jokainen palvelu hoitaa yhtä perheenjäsentä, ei perhettä.',
      'Tuki loppuu, kun nuori täyttää vuosia, vaikka tarve jatkuu.',
      'Luottamus palveluihin puuttuu jo valmiiksi.',
    ],
    proposals: ['Perheelle yksi vastuutyöntekijä yli palvelurajojen.'],
    needs: ['7', '1'],
    groups: ['children', 'young', 'working-age'],
    tasks: ['families', 'child_welfare'],
    gaps: ['no-owner', 'not-fitting'],
    addressees: ['service-line', 'county-body'],
    themes: ['17', '19.3'],
  },
  {
    key: 'adults',
    polarity: 'negative',
    language: 'fi',
    titles: ['Vanhempi jää ilman omaa apua', 'Lastensuojelu yrittää hoitaa vanhemman kriisiä', 'Päihdehoitoon ei pääse ajoissa'],
    openings: [
      'Lastensuojelun perheissä vanhemman oma palvelu puuttuu.',
      'Vanhemman mielenterveys on huolen syy, mutta hoitoon pääsy kestää.',
      'Aikuisten palveluista sanotaan, että asia kuuluu lastensuojelulle.',
    ],
    details: [
      'Lapsen sijoitus olisi ehkä vältetty, jos vanhempi olisi saanut apua keväällä.',
      'Kaksi järjestelmää ei näe toistensa suunnitelmia.',
      'Avohuollon tuki kohdistuu lapseen, vaikka tarve on aikuisella.',
    ],
    proposals: ['Aikuissosiaalityö mukaan lastensuojelun arviointiin alusta alkaen.'],
    needs: ['7', '8'],
    groups: ['children', 'working-age'],
    tasks: ['child_welfare', 'substance'],
    gaps: ['not-fitting', 'queue', 'too-late'],
    addressees: ['service-line', 'county-body'],
    themes: ['18', '6', '19.2'],
  },
  {
    key: 'custody',
    polarity: 'negative',
    language: 'fi',
    titles: ['Huoltoriita kuormittaa koko palvelua', 'Tapaamiset eivät toteudu', 'Lapsi jää riidan väliin'],
    openings: [
      'Pitkittyneet huoltoriidat vievät suuren osan työajasta.',
      'Tapaamisriidassa lapsi kulkee kahden totuuden väliä.',
      'Eroneet vanhemmat tekevät toisistaan ilmoituksia.',
    ],
    details: [
      'Sovitteluun pääsee vasta, kun riita on ehtinyt oikeuteen.',
      'Kumpikaan vanhempi ei tule yhteiseen tapaamiseen.',
      'Lapsen oireilu näkyy ensin koulussa.',
    ],
    proposals: ['Sovittelu tarjotaan jo ensimmäisessä yhteydenotossa.'],
    needs: ['7', '5'],
    groups: ['children'],
    tasks: ['family_law', 'child_welfare'],
    gaps: ['too-late'],
    addressees: ['service-line', 'state'],
    themes: ['11.1'],
  },
  {
    key: 'poverty',
    polarity: 'negative',
    language: 'fi',
    titles: ['Ruokajonoon tulee työssä käyviä', 'Köyhyys näkyy lasten arjessa', 'Ehkäisevää tukea ei osata hakea'],
    openings: [
      'Ruoka-avun jonoon tulee nyt perheitä, joissa vanhempi käy työssä.',
      'Köyhyys näkyy lapsilla: välineet puuttuvat ja retket jäävät väliin.',
      'Täydentävää ja ehkäisevää toimeentulotukea käytetään vähän, vaikka tarve on suuri.',
    ],
    details: [
      'Päätöksissä ei arvioida, mitä ne tekevät pienituloisille.',
      'Perustoimeentulotuki haetaan muualta kuin harkinnanvarainen, ja moni luopuu välissä.',
      'Maksuton tekeminen loppui, kun hanke päättyi.',
    ],
    proposals: ['Päätöksistä tehdään köyhyys- ja lapsivaikutusten arviointi.', 'Yhteistyö Kelan kanssa sovitaan rakenteeksi.'],
    needs: ['3', '4'],
    groups: ['children', 'working-age', 'older'],
    tasks: ['working_age', 'families'],
    gaps: ['threshold', 'not-fitting'],
    addressees: ['county-body', 'kela'],
    themes: ['8.2', '19.5'],
  },
  {
    key: 'advice',
    polarity: 'positive',
    language: 'fi',
    titles: ['Talousneuvoja samassa talossa toimii', 'Jalkautuva työ tavoittaa ajoissa', 'Yhteinen aika Kelan kanssa auttoi'],
    openings: [
      'Kun talousneuvoja on kerran viikossa samassa talossa, ihmiset tulevat ajoissa.',
      'Jalkautuva pari tapaa nuoria kauppakeskuksessa.',
      'Kelan ja sosiaalityön yhteinen vastaanotto ratkaisee asian yhdellä käynnillä.',
    ],
    details: ['Kolme asiaa hoituu yhdellä käynnillä.', 'Luottamus syntyy, kun sama ihminen on paikalla joka viikko.'],
    proposals: ['Malli kaikkiin toimistoihin.'],
    needs: ['3'],
    groups: ['working-age', 'young'],
    tasks: ['working_age'],
    gaps: [],
    addressees: ['county-body'],
    themes: ['4', '8.1'],
  },
  {
    key: 'cars',
    polarity: 'weak-signal',
    language: 'fi',
    titles: ['Nuoria nukkuu autossa', 'Lapset hoitavat perheen asiointia puhelimella'],
    openings: ['Muutama nuori on kertonut yöpyneensä autossa.', 'Alakouluikäinen hoiti perheen pankkiasiat puhelimella.'],
    details: ['Ennen tästä ei ole puhuttu.', 'Asia tuli esiin sivulauseessa.'],
    proposals: [],
    needs: ['2', '6'],
    groups: ['young', 'children'],
    tasks: [],
    gaps: ['not-recognised'],
    addressees: [],
    themes: ['12', '19.7'],
  },
  {
    key: 'swedish-older',
    polarity: 'negative',
    language: 'sv',
    titles: ['Äldre får inte service på svenska', 'Blanketten finns bara på finska', 'Anhöriga tolkar på mötet'],
    openings: [
      'Äldre svenskspråkiga klienter får inte hemservicebeslut på sitt modersmål.',
      'Information om stödtjänster finns först på finska.',
      'Anhöriga får tolka när servicebehovet bedöms.',
    ],
    details: [
      'Det viktigaste blir osagt.',
      'Många låter bli att söka hjälp som de har rätt till.',
      'Personalen vill, men den svenska handläggaren är ensam.',
    ],
    proposals: ['Varje servicelinje utser en svenskspråkig kontaktperson.'],
    needs: ['1', '4'],
    groups: ['older'],
    tasks: ['older'],
    gaps: ['not-available', 'threshold'],
    addressees: ['service-line', 'county-body'],
    themes: ['14', '3'],
  },
  {
    key: 'swedish-housing',
    polarity: 'negative',
    language: 'sv',
    titles: ['Hyran tar över hälften av inkomsten', 'Ingen mindre bostad finns att få'],
    openings: ['Hyran tar över hälften av familjens inkomster.', 'Den som behöver en mindre bostad får vänta i månader.'],
    details: ['Man snålar med mat och mediciner.', 'Vräkningshotet blir känt först när hyran är obetald i flera månader.'],
    proposals: ['Kommunen och välfärdsområdet kommer överens om hur hyresskulder upptäcks i tid.'],
    needs: ['2', '3'],
    groups: ['working-age', 'children'],
    tasks: ['working_age', 'families'],
    gaps: ['not-available', 'queue'],
    addressees: ['municipality'],
    themes: ['12.1', '19.4'],
  },
]
