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
<#if item.authors?has_content>"authors":[<#list item.authors as author>{"name":"${author?json_string}"}<#sep>,</#sep></#list>],</#if>
<#if item.section?has_content || item.topics?has_content>"tags":[<#if item.section?has_content>"${item.section?json_string}"<#if item.topics?has_content>,</#if></#if><#list item.topics as topic>"${topic?json_string}"<#sep>,</#sep></#list>],</#if>
<#if item.picture??>"image":"${item.picture.url?json_string}",</#if>
<#if item.content??>"content_html":"${item.content?json_string}"<#else>"content_text":"${item.summary?json_string}"</#if>}<#sep>,</#sep>
</#list>
]}
