/** What a page wants to hear while a form with a file is on its way. */
interface Listeners {
  /** Whole per cent of the bytes sent. */
  progress(percent: number): void
  /** The address to go on to. */
  arrived(address: string): void
  /** The server's own words; null when the connection broke off. */
  refused(problem: string | null): void
  stopped(): void
}

/** Sends a form with its file by a request that tells its progress; `fetch` does not tell how much has been sent. */
export function sendForm(form: HTMLFormElement, { progress, arrived, refused, stopped }: Listeners): XMLHttpRequest {
  const request = new XMLHttpRequest()
  request.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => {
    if (lengthComputable && total > 0) progress(Math.floor((loaded / total) * 100))
  })
  request.addEventListener('load', () => {
    const answer = answerIn(request)
    if (answer && 'address' in answer) arrived(answer.address)
    else refused(answer?.problem ?? null)
  })
  request.addEventListener('error', () => refused(null))
  request.addEventListener('abort', stopped)
  request.open('POST', window.location.pathname)
  request.setRequestHeader('Accept', 'application/json')
  request.send(new FormData(form))
  return request
}

function answerIn({ responseText }: XMLHttpRequest): { readonly address: string } | { readonly problem: string } | null {
  try {
    return JSON.parse(responseText)
  } catch {
    return null
  }
}
