import { Problem } from '../../model/problem.ts'

export function packageNotFound(path: string): Problem {
  return new Problem({
    code: 'package-not-found',
    kind: 'notFound',
    place: path,
    parameters: { path },
    texts: {
      fi: `Polusta ${path} ei löydy kansiota eikä tiedostoa. Tarkista polku.`,
      sv: `Det finns varken mapp eller fil i ${path}. Kontrollera sökvägen.`,
      en: `There is no folder or file at ${path}. Check the path.`,
    },
  })
}

export function packageNotReadable(path: string): Problem {
  return new Problem({
    code: 'package-not-readable',
    kind: 'refused',
    place: path,
    parameters: { path },
    texts: {
      fi: `Polkua ${path} ei voi lukea. Tarkista, että se on kansio tai tavallinen tiedosto ja että sinulla on lukuoikeus.`,
      sv: `Sökvägen ${path} går inte att läsa. Kontrollera att det är en mapp eller en vanlig fil och att du har läsrätt.`,
      en: `The path ${path} cannot be read. Check that it is a folder or an ordinary file and that you may read it.`,
    },
  })
}

export function zipUnreadable(path: string): Problem {
  return new Problem({
    code: 'package-unreadable',
    kind: 'refused',
    place: path,
    parameters: { path },
    texts: {
      fi: `Zip-pakettia ${path} ei voi lukea: se on vioittunut, salattu tai pakattu tuntemattomalla tavalla. Tee paketti uudelleen tavallisella zip-pakkauksella.`,
      sv: `Zip-paketet ${path} kan inte läsas: det är skadat, krypterat eller komprimerat på ett okänt sätt. Gör paketet på nytt med vanlig zip-komprimering.`,
      en: `The zip ${path} cannot be read: it is damaged, encrypted or compressed in an unknown way. Make the package again with ordinary zip compression.`,
    },
  })
}

export function zipLeadsOutside(path: string, name: string): Problem {
  return new Problem({
    code: 'package-path-outside',
    kind: 'refused',
    place: name,
    parameters: { path, name },
    texts: {
      fi: `Zip-paketissa ${path} on tiedosto ${name}, jonka polku johtaa paketin ulkopuolelle. Pakkaa tiedostot ilman kansioita.`,
      sv: `Zip-paketet ${path} har filen ${name}, vars sökväg leder ut ur paketet. Packa filerna utan mappar.`,
      en: `The zip ${path} has the file ${name}, whose path leads out of the package. Pack the files without folders.`,
    },
  })
}

export function zipHasTwice(path: string, name: string): Problem {
  return new Problem({
    code: 'package-file-twice',
    kind: 'refused',
    place: name,
    parameters: { path, name },
    texts: {
      fi: `Zip-paketissa ${path} on tiedosto ${name} kahdesti. Tee paketti uudelleen niin, että kukin tiedosto on siinä kerran.`,
      sv: `Zip-paketet ${path} innehåller filen ${name} två gånger. Gör paketet på nytt så att varje fil finns en gång.`,
      en: `The zip ${path} has the file ${name} twice. Make the package again so that it has each file once.`,
    },
  })
}

export function uploadTooLarge(most: number): Problem {
  const megabytes = Math.floor(most / 1_000_000)
  return new Problem({
    code: 'upload-too-large',
    kind: 'refused',
    place: 'package',
    parameters: { megabytes },
    texts: {
      fi: `Paketti on suurempi kuin ${megabytes} Mt, joten sitä ei otettu vastaan. Pakkaa tiedostot zip-pakkaukseksi tai lähetä suuri poiminta laitoksen muuta kautta.`,
      sv: `Paketet är större än ${megabytes} MB och togs inte emot. Packa filerna i ett zip-paket eller skicka ett stort utdrag på annat sätt enligt överenskommelse med institutet.`,
      en: `The package is larger than ${megabytes} MB and was not taken. Compress the files into a zip, or agree with the institute on another way for a large extract.`,
    },
  })
}
