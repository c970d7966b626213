<#ftl output_format="JSON">
{"version":"https://jsonfeed.org/version/1.1",
"title":"${feed.title?json_string}",
"description":"${feed.description?json_string}",
"home_page_url":"${feed.home?json_string}",
"feed_url":"${feed.self?json_string}",
"language":"${feed.lang?json_string}",
"items":[
<#list feed.items as item>
{"id":"${item.url?json_string}","url":"${item.url?json_string}","title":"${item.title?json_string}",
<#if item.summary?has_content>"summary":"${item.summary?json_string}",</#if>
<#if item.published??>"date_published":"${item.published?json_string}",</#if>
<#if item.author?has_content>"authors":[{"name":"${item.author?json_string}"}],</#if>
<#if item.section?has_content>"tags":["${item.section?json_string}"],</#if>
"content_text":"${item.summary?json_string}"}<#sep>,</#sep>
</#list>
]}
