import { serveDrill } from './drill/gateway/server.ts'

/** The harmless server of `sallyport drill --gateway`, which the gateway starts as its upstream. */
serveDrill(process.stdin, process.stdout)
