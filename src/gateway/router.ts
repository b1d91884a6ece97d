import type { Link } from './link.ts'
import type { Framed, NotificationMessage, RequestMessage, ResponseMessage } from './message.ts'
import type { Sent } from './to-upstream.ts'

/** Which upstream server gets what the client sends. */
export type Router = {
  request(sent: Sent<RequestMessage>, respond: (answer: Framed) => Promise<void>): Promise<void>
  notification(sent: Sent<NotificationMessage>): Promise<void>
  answer(sent: Sent<ResponseMessage>): Promise<void>
}

export function createRouter(links: readonly Link[]): Router {
  const [only] = links
  if (only === undefined || links.length > 1) throw new Error('expected one upstream')
  return routeToOne(only)
}

/** With one server everything is for it, under the names it has itself. */
function routeToOne(link: Link): Router {
  const { request, notification, answer } = link
  return { request, notification, answer }
}
