<?xml version="1.0"?>
<rss version="2.0"><channel>
<title>${config.site_title?xml}</title><link>${config.site_host}</link><description>Entries</description>
<#list published_posts as post><item><title>${post.title?xml}</title><link>${config.site_host}/${post.uri}</link></item></#list>
</channel></rss>
