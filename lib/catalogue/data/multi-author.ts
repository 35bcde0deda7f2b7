/**
 * Hosts whose pages belong to whoever made them, where the public suffix list does not say so (its private part is
 * counted already). One rule a line:
 *
 *     docs.google.com           the host, with all below it, is a site of its own, apart from its domain
 *     *.tumblr.com www login    each name below the domain is somebody's site; the names behind it, like the bare
 *                               domain, are the platform's own
 *     **.list-manage.com        each host below the domain is a site of its own, however deep
 *
 * `NAMES` in ../authors.ts are the platform's own everywhere. A name is added here only where the platform itself is
 * known to answer under it: one too many would let a customer's page pass for the platform's.
 *
 * Facts: the platforms' own help and plans, which give customers a name below the domain (Zendesk's "Renaming your
 * subdomain", Strikingly's "Free" plan and the like), and for hosts that serve many authors' documents those of Google
 * and Microsoft on published sites, documents and forms. Many stand in Sublime Security's list of free subdomain hosts
 * too (github.com/sublime-security/static-files, free_subdomain_hosts.txt).
 */
export const MULTI_AUTHOR = `
docs.google.com
script.google.com
sites.google.com
storage.googleapis.com
translate.google.com
**.googleusercontent.com
forms.office.com
forms.microsoft.com
customervoice.microsoft.com
list-manage.com
**.list-manage.com
mailchi.mp
intercom.help
*.mailchimpsites.com
*.angelfire.com
*.atlassian.net
*.auth0.com manage marketplace community
*.au.auth0.com
*.eu.auth0.com
*.jp.auth0.com
*.us.auth0.com
*.b2clogin.com
*.bandcamp.com daily get
*.beehiiv.com
*.bigcartel.com my help
*.blog.jp
*.cafe24.com
*.circle.so
*.clickfunnels.com
*.codesandbox.io
*.company.site
*.creatorlink.net
*.deviantart.com
*.dreamwidth.org
*.dynamics.com
*.fc2.com
**.force.com
*.freshdesk.com support
*.freshservice.com support
*.ghost.io
*.glitch.me
*.godaddysites.com
*.gumroad.com
*.helpscoutdocs.com
*.hocoos.com
*.hs-sites.com
*.hubspotpagebuilder.com
*.sites.hubspot.net
*.imweb.me
*.itch.io
*.jimdo.com
*.jimdosite.com
*.jotform.com
*.kickstarter.com
*.livejournal.com
*.lofter.com
*.medium.com help policy
*.modoo.at
*.mozello.com
*.mybigcommerce.com
*.mykajabi.com
*.myportfolio.com
*.mystrikingly.com
*.naver.me
*.neocities.org
*.newgrounds.com
*.ning.com
*.odoo.com
*.okta.com help support
*.oktapreview.com
*.over-blog.com
*.pixnet.net
*.podia.com
*.powerappsportals.com
*.proboards.com
*.qualtrics.com
*.readme.io
*.my.salesforce.com
*.salesforce.com help trailhead trust verify
*.service-now.com
*.sharepoint.com
*.my.site.com
*.site123.me
*.softr.app
*.squarespace.com support
*.statuspage.io manage
*.storenvy.com
*.strikingly.com
*.substack.com support
*.surveymonkey.com help
*.teachable.com
*.thebase.in
*.thinkific.com
*.tilda.ws
*.tistory.com
*.tripod.com
*.tumblr.com
*.typeform.com admin help
*.typepad.com
*.ucoz.ru
*.ucraft.net
*.unbouncepages.com
*.uservoice.com
*.webnode.com
*.webs.com
*.weebly.com
*.weeblysite.com
*.wix.com manage support users
*.wordpress.com public-api
*.wufoo.com
*.zendesk.com developer support
*.zohodesk.com
`;
