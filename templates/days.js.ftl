<#ftl output_format="JavaScript">
<#-- What was published on the days of a month, in all years, for the script of the first page. -->
dispatchEvent(new CustomEvent("baygan-days",{detail:{
<#list days as each>
${each.day}:{"name":"${each.name?json_string}","stories":[
<#list each.stories as told>
{"year":${told.year},"name":"${told.dayOfYear.text?json_string}","day":"${told.dayOfYear.href?json_string}","href":"${told.story.href?json_string}","title":"${told.story.text?json_string}"<#if told.dir??>,"dir":"${told.dir}"</#if>},
</#list>
]},
</#list>
}}));
