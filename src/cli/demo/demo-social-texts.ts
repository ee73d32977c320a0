/*
 * The words of the demo's social reporting. Phenomena: those of Helsinki's social reporting of 2015; proposals: those of Pirkanmaa's
 * phenomenon report on poverty, which the multi-service committee handled on 20.3.2024 (§ 16) and the youth council on 21.3.2024 (§ 56)
 * and noted. Both are paraphrased; sentences are our own. Facts: public pages of the City of Helsinki and minutes of Pirkanmaa, 1510/2024.
 */

export const HELSINKI_PHENOMENA = [
  {
    theme: '12.1',
    titles: { fi: 'Asumisen kalleus', sv: 'Dyrt boende' },
    text: {
      fi: 'Vuokra vie yhä useammalta yli puolet tuloista. Edullisempaa asuntoa ei löydy, ja häätöuhka tulee tietoon liian myöhään.',
      sv: 'Hyran tar över hälften av inkomsten för allt fler. Billigare bostäder finns inte, och vräkningshotet blir känt för sent.',
    },
  },
  {
    theme: '8.1',
    titles: { fi: 'Rahahuolet ja velkaantuminen', sv: 'Penningbekymmer och skuldsättning' },
    text: {
      fi: 'Velkaantuminen koskee myös työssä käyviä. Talousneuvontaan pääsy kestää, ja ulosotto ehtii alkaa.',
      sv: 'Skuldsättningen gäller också dem som arbetar. Det dröjer innan man får ekonomisk rådgivning, och utsökningen hinner börja.',
    },
  },
  {
    theme: '10.1',
    titles: { fi: 'Osattomuus', sv: 'Utanförskap' },
    text: {
      fi: 'Osa nuorista ja iäkkäistä on jäänyt yhteisen toiminnan ja verkkoasioinnin ulkopuolelle.',
      sv: 'En del unga och äldre har hamnat utanför gemensam verksamhet och digitala tjänster.',
    },
  },
  {
    theme: '17',
    titles: { fi: 'Ylisukupolvinen huono-osaisuus', sv: 'Utsatthet som går i arv' },
    text: {
      fi: 'Sama avun tarve toistuu suvussa. Palvelut hoitavat yhtä perheenjäsentä kerrallaan.',
      sv: 'Samma hjälpbehov återkommer i släkten. Servicen ser en familjemedlem i taget.',
    },
  },
  {
    theme: '18',
    titles: { fi: 'Aikuisten tuen tarve lastensuojelun perheissä', sv: 'Vuxnas behov av stöd i barnskyddets familjer' },
    text: {
      fi: 'Huolen syy on usein vanhemman oma kriisi, mutta vanhempi jää ilman omaa palvelua.',
      sv: 'Orsaken till oron är ofta förälderns egen kris, men föräldern blir utan egen service.',
    },
  },
  {
    theme: '11.1',
    titles: { fi: 'Huolto- ja tapaamisriidat', sv: 'Tvister om vårdnad och umgänge' },
    text: {
      fi: 'Pitkittyneet riidat kuormittavat lapsia ja palveluja. Sovitteluun päästään vasta oikeuden jälkeen.',
      sv: 'Utdragna tvister belastar barnen och servicen. Medling kommer först efter rätten.',
    },
  },
] as const

/** Texts of sections that no phenomenon gives, by the kind of the section. */
export const HELSINKI_SECTIONS: Readonly<Record<string, { readonly fi: string; readonly sv: string }>> = {
  cover: {
    fi: 'Raportti kokoaa sosiaalityön ammattilaisten havainnot viimeisten kahdentoista kuukauden ajalta. Aineisto on keksitty: se näyttää, millainen raportti voi olla.',
    sv: 'Rapporten samlar observationer av yrkespersoner inom socialt arbete under de senaste tolv månaderna. Materialet är påhittat: det visar hur en rapport kan se ut.',
  },
  summary: {
    fi: 'Kuusi ilmiötä toistuu: asumisen kalleus, rahahuolet, osattomuus, ylisukupolvinen huono-osaisuus, aikuisten tuen tarve lastensuojelun perheissä sekä huolto- ja tapaamisriidat. Yhteistä niille on, että apu tulee myöhään ja kokonaisuudesta vastaa harva.\n\nEhdotamme kahta asiaa: vuokravelasta tieto ennen häätöuhkaa ja talousneuvoja aikuissosiaalityön vastaanotolle.',
    sv: 'Sex fenomen återkommer: dyrt boende, penningbekymmer, utanförskap, utsatthet som går i arv, vuxnas behov av stöd i barnskyddets familjer samt tvister om vårdnad och umgänge. Gemensamt är att hjälpen kommer sent och att få ansvarar för helheten.\n\nVi föreslår två saker: att hyresskulder blir kända före vräkningshotet och att en ekonomisk rådgivare finns på vuxensocialarbetets mottagning.',
  },
  positive: {
    fi: 'Talousneuvojan viikoittainen vastaanotto sosiaalitoimistossa on tavoittanut ihmisiä ennen ulosottoa.',
    sv: 'Den ekonomiska rådgivarens mottagning på socialbyrån varje vecka har nått människor före utsökningen.',
  },
  changes: {
    fi: 'Tämä on ensimmäinen raportti, joten aiempia ehdotuksia ei ole.',
    sv: 'Detta är den första rapporten, så det finns inga tidigare förslag.',
  },
  coverage: {
    fi: 'Havaintoja tuli eniten aikuissosiaalityöstä ja lastensuojelusta. Perheoikeudellisista palveluista ei tullut yhtään. Luvut kertovat, mistä havaintoja on tehty, eivät ilmiöiden yleisyydestä.',
    sv: 'Flest observationer kom från vuxensocialarbetet och barnskyddet. Från familjerättsliga tjänster kom inga. Talen berättar var observationer har gjorts, inte hur vanliga fenomenen är.',
  },
  annex: {
    fi: 'Kaikki teemat ja se, mitä havainnoista on myönteistä. Pienet luvut on peitetty.',
    sv: 'Alla teman och vad av observationerna som är positivt. Små tal har dolts.',
  },
}

/** What the briefing proposes; sentences are our own. `of` is the place of the phenomenon it rests on. */
export const HELSINKI_PROPOSALS = [
  {
    of: 0,
    content: {
      titles: { fi: 'Vuokravelasta tieto ennen häätöuhkaa', sv: 'Hyresskulder blir kända före vräkningshotet' },
      texts: {
        fi: 'Vuokranantajien kanssa sovitaan, miten asukkaalle tarjotaan apua heti, kun vuokra jää maksamatta.',
        sv: 'Med hyresvärdarna avtalas hur den boende erbjuds hjälp genast när en hyra blir obetald.',
      },
      addressee: 'county-body',
      task: 'working_age',
      costNote: 'Ei lisäkustannuksia: työ tehdään nykyisin voimin.',
    },
  },
  {
    of: 1,
    content: {
      titles: {
        fi: 'Talousneuvoja aikuissosiaalityön vastaanotolle',
        sv: 'En ekonomisk rådgivare på vuxensocialarbetets mottagning',
      },
      texts: {
        fi: 'Talousneuvoja on joka viikko samassa paikassa kuin aikuissosiaalityö, ilman ajanvarausta.',
        sv: 'En ekonomisk rådgivare finns varje vecka på samma ställe som vuxensocialarbetet, utan tidsbeställning.',
      },
      addressee: 'county-body',
      task: 'working_age',
      costNote: 'Puoli henkilötyövuotta.',
    },
  },
] as const

/** Figures of the register beside two of the phenomena: the whole country's estimate, and what is comprehensive in Helsinki. */
export const HELSINKI_FIGURES = [
  { of: 1, subject: 'working_age', area: 'SSS' },
  { of: 4, subject: 'child_welfare', area: '90' },
] as const

/** A sentence of the observations on debt, as it is quoted when somebody has allowed it. */
export const HELSINKI_QUOTE = {
  of: 1,
  words: 'Häpeä estää kertomasta tilanteesta ajoissa.',
  wordings: { fi: '', sv: 'Skammen hindrar människor från att berätta om situationen i tid.' },
} as const

export const POVERTY = {
  titles: { fi: 'Köyhyys', sv: 'Fattigdom' },
  descriptions: {
    fi: 'Köyhyys näkyy kaikissa palveluissa: ruoka-avun jonoissa, lasten arjessa ja hakematta jäävässä tuessa.',
    sv: 'Fattigdomen syns i all service: i köerna till mathjälpen, i barnens vardag och i stöd som inte söks.',
  },
  text: {
    fi: 'Ruoka-avun jonoon tulee työssä käyviä. Täydentävää ja ehkäisevää tukea haetaan vähän tarpeeseen nähden.',
    sv: 'Till mathjälpens kö kommer också de som arbetar. Kompletterande och förebyggande stöd söks lite i förhållande till behovet.',
  },
} as const

export const POVERTY_PROPOSALS = [
  {
    titles: {
      fi: 'Päätösten vaikutukset köyhyyteen ja lapsiin arvioidaan',
      sv: 'Beslutens konsekvenser för fattigdom och barn bedöms',
    },
    texts: {
      fi: 'Ennen päätöstä arvioidaan, mitä se tekee pienituloisille ja lapsille.',
      sv: 'Före ett beslut bedöms vad det innebär för personer med små inkomster och för barn.',
    },
    addressee: 'county-body',
  },
  {
    titles: { fi: 'Maksutonta matalan kynnyksen toimintaa', sv: 'Avgiftsfri verksamhet med låg tröskel' },
    texts: {
      fi: 'Alueelle järjestetään toimintaa, johon voi tulla ilman maksua ja ilman ajanvarausta.',
      sv: 'I området ordnas verksamhet som man kan komma till utan avgift och utan tidsbeställning.',
    },
    addressee: 'county-body',
  },
  {
    titles: {
      fi: 'Täydentävä ja ehkäisevä toimeentulotuki sosiaalityön keskeiseksi välineeksi',
      sv: 'Kompletterande och förebyggande utkomststöd blir ett centralt verktyg',
    },
    texts: {
      fi: 'Tukea tarjotaan ajoissa ja sen käytöstä sovitaan yhteiset periaatteet.',
      sv: 'Stödet erbjuds i tid, och man kommer överens om gemensamma principer för det.',
    },
    addressee: 'county-body',
  },
  {
    titles: { fi: 'Yhteistyö Kelan kanssa sovitaan pysyväksi', sv: 'Samarbetet med FPA görs bestående' },
    texts: {
      fi: 'Yhteisestä asiakastyöstä Kelan kanssa sovitaan niin, ettei se riipu yksittäisistä ihmisistä.',
      sv: 'Det gemensamma klientarbetet med FPA avtalas så att det inte beror på enskilda personer.',
    },
    addressee: 'county-body',
  },
  {
    titles: { fi: 'Taloustietoa asukkaille ja henkilöstölle', sv: 'Ekonomisk kunskap till invånare och personal' },
    texts: {
      fi: 'Asukkaiden ja henkilöstön talousosaamista vahvistetaan.',
      sv: 'Invånarnas och personalens kunskap om ekonomi stärks.',
    },
    addressee: 'county-body',
  },
] as const

/** What waits in the inbox: sent just now by the link of a unit. The second one names somebody who is invented. */
export const FRESH_OBSERVATIONS = [
  {
    polarity: 'negative',
    title: 'Ehkäisevää tukea ei uskalleta myöntää',
    observation:
      'Ehkäisevä tuki jää myöntämättä, koska ohje on tulkinnanvarainen. Asiakas palaa kuukauden päästä suuremman velan kanssa.',
    needs: ['3'],
  },
  {
    polarity: 'negative',
    title: 'Sama asia kerrotaan neljä kertaa',
    observation:
      'Matti Virtanen kertoi tilanteensa neljälle työntekijälle. Yhteydenotto hoitui vasta, kun hän soitti numeroon 050 123 4567.',
    needs: ['1'],
  },
  {
    polarity: 'positive',
    title: 'Yhteinen aamupäivystys toimii',
    observation: 'Kun talousneuvoja ja sosiaaliohjaaja ovat yhdessä aamupäivystyksessä, asia ratkeaa yhdellä käynnillä.',
    needs: ['3'],
  },
] as const
