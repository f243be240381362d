# SPDX-License-Identifier: Apache-2.0
# Written by generate_point_x4.py, which says how it works; point_x4.h says what it promises.
	.section .rodata
	.p2align 6
.Lconstants:
	.quad 0x6493ffffffffff00, 0x6493ffffffffff00, 0x6493ffffffffff00, 0x6493ffffffffff00
	.quad 0x7ffffffffffff, 0x7ffffffffffff, 0x7ffffffffffff, 0x7ffffffffffff
	.quad 0xaf93ffffffffed00, 0xaf93ffffffffed00, 0xaf93ffffffffed00, 0xaf93ffffffffed00
	.quad 0x5cd3ffffffffff00, 0x5cd3ffffffffff00, 0x5cd3ffffffffff00, 0x5cd3ffffffffff00
	.quad 0xa13ffffffffff00, 0xa13ffffffffff00, 0xa13ffffffffff00, 0xa13ffffffffff00
	.quad 0xb753ffffffffff00, 0xb753ffffffffff00, 0xb753ffffffffff00, 0xb753ffffffffff00
	.quad 0x13, 0x13, 0x13, 0x13
	.quad 0x4330000000000000, 0x4330000000000000, 0x4330000000000000, 0x4330000000000000
	.quad 0x4334000000000000, 0x4334000000000000, 0x4334000000000000, 0x4334000000000000
	.quad 0x77d3ffffffffff00, 0x77d3ffffffffff00, 0x77d3ffffffffff00, 0x77d3ffffffffff00
	.quad 0x1d53ffffffffed00, 0x1d53ffffffffed00, 0x1d53ffffffffed00, 0x1d53ffffffffed00
	.quad 0x10a3ffffffffff00, 0x10a3ffffffffff00, 0x10a3ffffffffff00, 0x10a3ffffffffff00
	.quad 0xca93ffffffffff00, 0xca93ffffffffff00, 0xca93ffffffffff00, 0xca93ffffffffff00
	.quad 0xbde3ffffffffff00, 0xbde3ffffffffff00, 0xbde3ffffffffff00, 0xbde3ffffffffff00
	.quad 0x648fffffffffff00, 0x648fffffffffff00, 0x648fffffffffff00, 0x648fffffffffff00
	.quad 0xaf8fffffffffed00, 0xaf8fffffffffed00, 0xaf8fffffffffed00, 0xaf8fffffffffed00
	.quad 0x5ccfffffffffff00, 0x5ccfffffffffff00, 0x5ccfffffffffff00, 0x5ccfffffffffff00
	.quad 0xa0fffffffffff00, 0xa0fffffffffff00, 0xa0fffffffffff00, 0xa0fffffffffff00
	.quad 0xb74fffffffffff00, 0xb74fffffffffff00, 0xb74fffffffffff00, 0xb74fffffffffff00
	.quad 0x803ffffffffff00, 0x803ffffffffff00, 0x803ffffffffff00, 0x803ffffffffff00
	.quad 0x803ffffffffed00, 0x803ffffffffed00, 0x803ffffffffed00, 0x803ffffffffed00
	.quad 0x1, 0x1, 0x1, 0x1
	.quad 0x0, 0x0, 0x0, 0x0
	.quad 0x430a6e509acbc5b0, 0x430a6e509acbc5b0, 0x430a6e509acbc5b0, 0x430a6e509acbc5b0
	.quad 0x42fa8283b156ebd0, 0x42fa8283b156ebd0, 0x42fa8283b156ebd0, 0x42fa8283b156ebd0
	.quad 0xc300c2ecfff1feb8, 0xc300c2ecfff1feb8, 0xc300c2ecfff1feb8, 0xc300c2ecfff1feb8
	.quad 0xc2e8c7338bf86880, 0xc2e8c7338bf86880, 0xc2e8c7338bf86880, 0xc2e8c7338bf86880
	.quad 0xc306fe4988ea4800, 0xc306fe4988ea4800, 0xc306fe4988ea4800, 0xc306fe4988ea4800
	.quad 0x3ff0000000000000, 0x3ff0000000000000, 0x3ff0000000000000, 0x3ff0000000000000
	.quad 0xc123ffffffffff00, 0xc123ffffffffff00, 0xc123ffffffffff00, 0xc123ffffffffff00
	.quad 0x5723ffffffffed00, 0x5723ffffffffed00, 0x5723ffffffffed00, 0x5723ffffffffed00
	.quad 0xb1a3ffffffffff00, 0xb1a3ffffffffff00, 0xb1a3ffffffffff00, 0xb1a3ffffffffff00
	.quad 0xc23ffffffffff00, 0xc23ffffffffff00, 0xc23ffffffffff00, 0xc23ffffffffff00
	.quad 0x66a3ffffffffff00, 0x66a3ffffffffff00, 0x66a3ffffffffff00, 0x66a3ffffffffff00
	.quad 0x5870000000000001, 0x5870000000000001, 0x5870000000000001, 0x5870000000000001
	.quad 0xab30000000000000, 0xab30000000000000, 0xab30000000000000, 0xab30000000000000
	.quad 0xfdf0000000000000, 0xfdf0000000000000, 0xfdf0000000000000, 0xfdf0000000000000
	.quad 0x50b0000000000000, 0x50b0000000000000, 0x50b0000000000000, 0x50b0000000000000
	.quad 0xa370000000000000, 0xa370000000000000, 0xa370000000000000, 0xa370000000000000
	.quad 0x42de4ed9b93f0ac0, 0x42de4ed9b93f0ac0, 0x42de4ed9b93f0ac0, 0x42de4ed9b93f0ac0
	.quad 0x42f84279542e25e0, 0x42f84279542e25e0, 0x42f84279542e25e0, 0x42f84279542e25e0
	.quad 0x430b9cf660b5dd68, 0x430b9cf660b5dd68, 0x430b9cf660b5dd68, 0x430b9cf660b5dd68
	.quad 0x430c86562c422998, 0x430c86562c422998, 0x430c86562c422998, 0x430c86562c422998
	.quad 0xc2ffb7c096f59520, 0xc2ffb7c096f59520, 0xc2ffb7c096f59520, 0xc2ffb7c096f59520
	.quad 0x5877fffffffffff7, 0x5877fffffffffff7, 0x5877fffffffffff7, 0x5877fffffffffff7
	.quad 0xab37ffffffffffff, 0xab37ffffffffffff, 0xab37ffffffffffff, 0xab37ffffffffffff
	.quad 0xfdf7ffffffffffff, 0xfdf7ffffffffffff, 0xfdf7ffffffffffff, 0xfdf7ffffffffffff
	.quad 0x50b7ffffffffffff, 0x50b7ffffffffffff, 0x50b7ffffffffffff, 0x50b7ffffffffffff
	.quad 0xa373ffffffffffff, 0xa373ffffffffffff, 0xa373ffffffffffff, 0xa373ffffffffffff
	.quad 0xc2f646bd94d0ea70, 0xc2f646bd94d0ea70, 0xc2f646bd94d0ea70, 0xc2f646bd94d0ea70
	.quad 0x430a8283b156ebd8, 0x430a8283b156ebd8, 0x430a8283b156ebd8, 0x430a8283b156ebd8
	.quad 0x430e7a26001c0290, 0x430e7a26001c0290, 0x430e7a26001c0290, 0x430e7a26001c0290
	.quad 0xc2f8c7338bf86890, 0xc2f8c7338bf86890, 0xc2f8c7338bf86890, 0xc2f8c7338bf86890
	.quad 0x4302036cee2b7000, 0x4302036cee2b7000, 0x4302036cee2b7000, 0x4302036cee2b7000
	.quad 0x2863ffffffffff00, 0x2863ffffffffff00, 0x2863ffffffffff00, 0x2863ffffffffff00
	.quad 0xdd63ffffffffed00, 0xdd63ffffffffed00, 0xdd63ffffffffed00, 0xdd63ffffffffed00
	.quad 0xf6c3ffffffffff00, 0xf6c3ffffffffff00, 0xf6c3ffffffffff00, 0xf6c3ffffffffff00
	.quad 0x82e3ffffffffff00, 0x82e3ffffffffff00, 0x82e3ffffffffff00, 0x82e3ffffffffff00
	.quad 0x9c43ffffffffff00, 0x9c43ffffffffff00, 0x9c43ffffffffff00, 0x9c43ffffffffff00
	.quad 0x4668000000000000, 0x4668000000000000, 0x4668000000000000, 0x4668000000000000
	.quad 0x4668000000000003, 0x4668000000000003, 0x4668000000000003, 0x4668000000000003

	.text
	.globl lg_fe_x4_multiply
	.type lg_fe_x4_multiply, @function
	.p2align 6
# (struct lg_fe_x4 *product, const struct lg_fe_x4 *a, *b)
lg_fe_x4_multiply:
	.cfi_startproc
	mov %rsp, %rax
	.cfi_def_cfa_register %rax
	sub $192, %rsp
	and $-32, %rsp
	lea .Lconstants(%rip), %rcx
	vmovapd 1888(%rcx), %ymm0
	vmovapd 1920(%rcx), %ymm1
	vmovapd 0(%rsi), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 0(%rdx), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 32(%rdx), %ymm2, %ymm5
	vfmadd231pd 0(%rdx), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 64(%rdx), %ymm2, %ymm7
	vfmadd231pd 32(%rdx), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 96(%rdx), %ymm2, %ymm9
	vmovdqa %ymm4, 0(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 64(%rdx), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 128(%rdx), %ymm2, %ymm12
	vmovapd 32(%rsi), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 96(%rdx), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 0(%rdx), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 128(%rdx), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 32(%rdx), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 0(%rdx), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 64(%rdx), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 32(%rdx), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 96(%rdx), %ymm13, %ymm4
	vmovdqa %ymm9, 32(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 64(%rdx), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 128(%rdx), %ymm13, %ymm9
	vmovapd 64(%rsi), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 96(%rdx), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 0(%rdx), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 128(%rdx), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 32(%rdx), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 0(%rdx), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 64(%rdx), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 32(%rdx), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 96(%rdx), %ymm3, %ymm2
	vmovdqa %ymm7, 64(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 64(%rdx), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 128(%rdx), %ymm3, %ymm7
	vmovapd 96(%rsi), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 96(%rdx), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 0(%rdx), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 128(%rdx), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 32(%rdx), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 0(%rdx), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 64(%rdx), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 32(%rdx), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 96(%rdx), %ymm4, %ymm5
	vmovdqa %ymm12, 96(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 64(%rdx), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 128(%rdx), %ymm4, %ymm12
	vmovapd 128(%rsi), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 96(%rdx), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 0(%rdx), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 128(%rdx), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 32(%rdx), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 0(%rdx), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 64(%rdx), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 32(%rdx), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 96(%rdx), %ymm2, %ymm3
	vmovdqa %ymm14, 128(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 64(%rdx), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 128(%rdx), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 96(%rdx), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 0(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 128(%rdx), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 0(%rsp)
	vpaddq 32(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 32(%rsp)
	vpaddq 64(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 128(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 64(%rsp)
	vpaddq 96(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 128(%rsp)
	vmovdqa %ymm8, 96(%rsp)
	vmovdqa 0(%rcx), %ymm2
	vpaddq 128(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 64(%rcx), %ymm6
	vpaddq 0(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 96(%rcx), %ymm10
	vpaddq 32(%rsp), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 128(%rcx), %ymm14
	vpaddq 64(%rsp), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 160(%rcx), %ymm6
	vpaddq 96(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 0(%rdi)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 32(%rdi)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 64(%rdi)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 96(%rdi)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 128(%rdi)
	mov %rax, %rsp
	.cfi_def_cfa_register %rsp
	ret
	.cfi_endproc
	.size lg_fe_x4_multiply, .-lg_fe_x4_multiply

	.globl lg_fe_x4_square_two
	.type lg_fe_x4_square_two, @function
	.p2align 6
# (struct lg_fe_x4 two[2], const struct lg_fe_x4 from[2])
lg_fe_x4_square_two:
	.cfi_startproc
	mov %rsp, %rax
	.cfi_def_cfa_register %rax
	sub $352, %rsp
	and $-32, %rsp
	lea .Lconstants(%rip), %rcx
	vmovapd 1888(%rcx), %ymm0
	vmovapd 1920(%rcx), %ymm1
	vmovapd 0(%rsi), %ymm2
	vaddpd %ymm2, %ymm2, %ymm3
	vmovapd %ymm0, %ymm4
	vfmadd231pd 0(%rsi), %ymm2, %ymm4
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm6
	vfmadd231pd 32(%rsi), %ymm3, %ymm6
	vfmadd231pd 0(%rsi), %ymm2, %ymm5
	vsubpd %ymm6, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 64(%rsi), %ymm3, %ymm8
	vfmadd231pd 32(%rsi), %ymm3, %ymm7
	vsubpd %ymm8, %ymm1, %ymm9
	vmovapd %ymm0, %ymm10
	vfmadd231pd 96(%rsi), %ymm3, %ymm10
	vmovdqa %ymm5, 0(%rsp)
	vpaddq %ymm7, %ymm4, %ymm11
	vfmadd231pd 64(%rsi), %ymm3, %ymm9
	vsubpd %ymm10, %ymm1, %ymm12
	vmovapd %ymm0, %ymm13
	vfmadd231pd 128(%rsi), %ymm3, %ymm13
	vmovapd 32(%rsi), %ymm14
	vaddpd %ymm14, %ymm14, %ymm15
	vmovdqa %ymm11, 32(%rsp)
	vpaddq %ymm9, %ymm6, %ymm2
	vfmadd231pd 96(%rsi), %ymm3, %ymm12
	vsubpd %ymm13, %ymm1, %ymm5
	vmovapd %ymm0, %ymm4
	vfmadd231pd 32(%rsi), %ymm14, %ymm4
	vpaddq %ymm12, %ymm8, %ymm7
	vfmadd231pd 128(%rsi), %ymm3, %ymm5
	vsubpd %ymm4, %ymm1, %ymm11
	vmovapd %ymm0, %ymm6
	vfmadd231pd 64(%rsi), %ymm15, %ymm6
	vpaddq %ymm5, %ymm10, %ymm9
	vfmadd231pd 32(%rsi), %ymm14, %ymm11
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm12
	vfmadd231pd 96(%rsi), %ymm15, %ymm12
	vpaddq %ymm4, %ymm7, %ymm3
	vpaddq %ymm11, %ymm2, %ymm5
	vfmadd231pd 64(%rsi), %ymm15, %ymm8
	vsubpd %ymm12, %ymm1, %ymm10
	vmovapd %ymm0, %ymm14
	vfmadd231pd 128(%rsi), %ymm15, %ymm14
	vmovapd 64(%rsi), %ymm4
	vaddpd %ymm4, %ymm4, %ymm7
	vmovdqa %ymm5, 64(%rsp)
	vpaddq %ymm6, %ymm9, %ymm2
	vpaddq %ymm8, %ymm3, %ymm11
	vfmadd231pd 96(%rsi), %ymm15, %ymm10
	vsubpd %ymm14, %ymm1, %ymm5
	vmovapd %ymm0, %ymm6
	vfmadd231pd 64(%rsi), %ymm4, %ymm6
	vmovdqa %ymm11, 96(%rsp)
	vpaddq %ymm12, %ymm13, %ymm9
	vpaddq %ymm10, %ymm2, %ymm3
	vfmadd231pd 128(%rsi), %ymm15, %ymm5
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 96(%rsi), %ymm7, %ymm11
	vpaddq %ymm5, %ymm9, %ymm12
	vfmadd231pd 64(%rsi), %ymm4, %ymm8
	vsubpd %ymm11, %ymm1, %ymm13
	vmovapd %ymm0, %ymm2
	vfmadd231pd 128(%rsi), %ymm7, %ymm2
	vmovapd 96(%rsi), %ymm10
	vaddpd %ymm10, %ymm10, %ymm15
	vpaddq %ymm6, %ymm12, %ymm5
	vpaddq %ymm8, %ymm3, %ymm9
	vfmadd231pd 96(%rsi), %ymm7, %ymm13
	vsubpd %ymm2, %ymm1, %ymm4
	vmovapd %ymm0, %ymm6
	vfmadd231pd 96(%rsi), %ymm10, %ymm6
	vmovdqa %ymm9, 128(%rsp)
	vpaddq %ymm11, %ymm14, %ymm12
	vpaddq %ymm13, %ymm5, %ymm3
	vfmadd231pd 128(%rsi), %ymm7, %ymm4
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 128(%rsi), %ymm15, %ymm9
	vmovapd 128(%rsi), %ymm11
	vpaddq %ymm3, %ymm3, %ymm14
	vpsllq $4, %ymm3, %ymm5
	vpaddq %ymm4, %ymm12, %ymm13
	vfmadd231pd 96(%rsi), %ymm10, %ymm8
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm4
	vfmadd231pd 128(%rsi), %ymm11, %ymm4
	vpaddq %ymm14, %ymm3, %ymm12
	vpaddq 0(%rsp), %ymm5, %ymm10
	vpaddq %ymm12, %ymm10, %ymm3
	vpaddq %ymm6, %ymm2, %ymm14
	vpaddq %ymm8, %ymm13, %ymm5
	vfmadd231pd 128(%rsi), %ymm15, %ymm7
	vsubpd %ymm4, %ymm1, %ymm10
	vmovdqa %ymm3, 0(%rsp)
	vpaddq %ymm5, %ymm5, %ymm12
	vpsllq $4, %ymm5, %ymm2
	vpaddq %ymm7, %ymm14, %ymm6
	vfmadd231pd 128(%rsi), %ymm11, %ymm10
	vpaddq %ymm12, %ymm5, %ymm8
	vpaddq 32(%rsp), %ymm2, %ymm13
	vpaddq %ymm6, %ymm6, %ymm15
	vpsllq $4, %ymm6, %ymm3
	vpaddq %ymm8, %ymm13, %ymm7
	vpaddq %ymm10, %ymm9, %ymm14
	vpaddq %ymm15, %ymm6, %ymm11
	vmovdqa %ymm7, 32(%rsp)
	vpaddq 64(%rsp), %ymm3, %ymm5
	vpaddq %ymm4, %ymm4, %ymm12
	vpaddq %ymm14, %ymm14, %ymm2
	vpsllq $4, %ymm4, %ymm8
	vpsllq $4, %ymm14, %ymm13
	vpaddq %ymm11, %ymm5, %ymm9
	vpaddq %ymm12, %ymm4, %ymm10
	vpaddq %ymm2, %ymm14, %ymm6
	vpaddq 128(%rsp), %ymm8, %ymm15
	vmovdqa %ymm9, 64(%rsp)
	vpaddq 96(%rsp), %ymm13, %ymm7
	vpaddq %ymm10, %ymm15, %ymm3
	vpaddq %ymm6, %ymm7, %ymm5
	vmovdqa %ymm3, 128(%rsp)
	vmovdqa %ymm5, 96(%rsp)
	vmovapd 160(%rsi), %ymm2
	vaddpd %ymm2, %ymm2, %ymm3
	vmovapd %ymm0, %ymm4
	vfmadd231pd 160(%rsi), %ymm2, %ymm4
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm6
	vfmadd231pd 192(%rsi), %ymm3, %ymm6
	vfmadd231pd 160(%rsi), %ymm2, %ymm5
	vsubpd %ymm6, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 224(%rsi), %ymm3, %ymm8
	vfmadd231pd 192(%rsi), %ymm3, %ymm7
	vsubpd %ymm8, %ymm1, %ymm9
	vmovapd %ymm0, %ymm10
	vfmadd231pd 256(%rsi), %ymm3, %ymm10
	vmovdqa %ymm5, 160(%rsp)
	vpaddq %ymm7, %ymm4, %ymm11
	vfmadd231pd 224(%rsi), %ymm3, %ymm9
	vsubpd %ymm10, %ymm1, %ymm12
	vmovapd %ymm0, %ymm13
	vfmadd231pd 288(%rsi), %ymm3, %ymm13
	vmovapd 192(%rsi), %ymm14
	vaddpd %ymm14, %ymm14, %ymm15
	vmovdqa %ymm11, 192(%rsp)
	vpaddq %ymm9, %ymm6, %ymm2
	vfmadd231pd 256(%rsi), %ymm3, %ymm12
	vsubpd %ymm13, %ymm1, %ymm5
	vmovapd %ymm0, %ymm4
	vfmadd231pd 192(%rsi), %ymm14, %ymm4
	vpaddq %ymm12, %ymm8, %ymm7
	vfmadd231pd 288(%rsi), %ymm3, %ymm5
	vsubpd %ymm4, %ymm1, %ymm11
	vmovapd %ymm0, %ymm6
	vfmadd231pd 224(%rsi), %ymm15, %ymm6
	vpaddq %ymm5, %ymm10, %ymm9
	vfmadd231pd 192(%rsi), %ymm14, %ymm11
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm12
	vfmadd231pd 256(%rsi), %ymm15, %ymm12
	vpaddq %ymm4, %ymm7, %ymm3
	vpaddq %ymm11, %ymm2, %ymm5
	vfmadd231pd 224(%rsi), %ymm15, %ymm8
	vsubpd %ymm12, %ymm1, %ymm10
	vmovapd %ymm0, %ymm14
	vfmadd231pd 288(%rsi), %ymm15, %ymm14
	vmovapd 224(%rsi), %ymm4
	vaddpd %ymm4, %ymm4, %ymm7
	vmovdqa %ymm5, 224(%rsp)
	vpaddq %ymm6, %ymm9, %ymm2
	vpaddq %ymm8, %ymm3, %ymm11
	vfmadd231pd 256(%rsi), %ymm15, %ymm10
	vsubpd %ymm14, %ymm1, %ymm5
	vmovapd %ymm0, %ymm6
	vfmadd231pd 224(%rsi), %ymm4, %ymm6
	vmovdqa %ymm11, 256(%rsp)
	vpaddq %ymm12, %ymm13, %ymm9
	vpaddq %ymm10, %ymm2, %ymm3
	vfmadd231pd 288(%rsi), %ymm15, %ymm5
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 256(%rsi), %ymm7, %ymm11
	vpaddq %ymm5, %ymm9, %ymm12
	vfmadd231pd 224(%rsi), %ymm4, %ymm8
	vsubpd %ymm11, %ymm1, %ymm13
	vmovapd %ymm0, %ymm2
	vfmadd231pd 288(%rsi), %ymm7, %ymm2
	vmovapd 256(%rsi), %ymm10
	vaddpd %ymm10, %ymm10, %ymm15
	vpaddq %ymm6, %ymm12, %ymm5
	vpaddq %ymm8, %ymm3, %ymm9
	vfmadd231pd 256(%rsi), %ymm7, %ymm13
	vsubpd %ymm2, %ymm1, %ymm4
	vmovapd %ymm0, %ymm6
	vfmadd231pd 256(%rsi), %ymm10, %ymm6
	vmovdqa %ymm9, 288(%rsp)
	vpaddq %ymm11, %ymm14, %ymm12
	vpaddq %ymm13, %ymm5, %ymm3
	vfmadd231pd 288(%rsi), %ymm7, %ymm4
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 288(%rsi), %ymm15, %ymm9
	vmovapd 288(%rsi), %ymm11
	vpaddq %ymm3, %ymm3, %ymm14
	vpsllq $4, %ymm3, %ymm5
	vpaddq %ymm4, %ymm12, %ymm13
	vfmadd231pd 256(%rsi), %ymm10, %ymm8
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm4
	vfmadd231pd 288(%rsi), %ymm11, %ymm4
	vpaddq %ymm14, %ymm3, %ymm12
	vpaddq 160(%rsp), %ymm5, %ymm10
	vpaddq %ymm12, %ymm10, %ymm3
	vpaddq %ymm6, %ymm2, %ymm14
	vpaddq %ymm8, %ymm13, %ymm5
	vfmadd231pd 288(%rsi), %ymm15, %ymm7
	vsubpd %ymm4, %ymm1, %ymm10
	vmovdqa %ymm3, 160(%rsp)
	vpaddq %ymm5, %ymm5, %ymm12
	vpsllq $4, %ymm5, %ymm2
	vpaddq %ymm7, %ymm14, %ymm6
	vfmadd231pd 288(%rsi), %ymm11, %ymm10
	vpaddq %ymm12, %ymm5, %ymm8
	vpaddq 192(%rsp), %ymm2, %ymm13
	vpaddq %ymm6, %ymm6, %ymm15
	vpsllq $4, %ymm6, %ymm3
	vpaddq %ymm8, %ymm13, %ymm7
	vpaddq %ymm10, %ymm9, %ymm14
	vpaddq %ymm15, %ymm6, %ymm11
	vmovdqa %ymm7, 192(%rsp)
	vpaddq 224(%rsp), %ymm3, %ymm5
	vpaddq %ymm4, %ymm4, %ymm12
	vpaddq %ymm14, %ymm14, %ymm2
	vpsllq $4, %ymm4, %ymm8
	vpsllq $4, %ymm14, %ymm13
	vpaddq %ymm11, %ymm5, %ymm9
	vpaddq %ymm12, %ymm4, %ymm10
	vpaddq %ymm2, %ymm14, %ymm6
	vpaddq 288(%rsp), %ymm8, %ymm15
	vmovdqa %ymm9, 224(%rsp)
	vpaddq 256(%rsp), %ymm13, %ymm7
	vpaddq %ymm10, %ymm15, %ymm3
	vpaddq %ymm6, %ymm7, %ymm5
	vmovdqa %ymm3, 288(%rsp)
	vmovdqa %ymm5, 256(%rsp)
	vmovdqa 288(%rcx), %ymm2
	vpaddq 128(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 320(%rcx), %ymm6
	vpaddq 0(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 352(%rcx), %ymm10
	vpaddq 32(%rsp), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 384(%rcx), %ymm14
	vpaddq 64(%rsp), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 416(%rcx), %ymm6
	vpaddq 96(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 0(%rdi)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 32(%rdi)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 64(%rdi)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 96(%rdi)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 128(%rdi)
	vmovdqa 288(%rcx), %ymm2
	vpaddq 288(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 320(%rcx), %ymm6
	vpaddq 160(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 352(%rcx), %ymm10
	vpaddq 192(%rsp), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 384(%rcx), %ymm14
	vpaddq 224(%rsp), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 416(%rcx), %ymm6
	vpaddq 256(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 160(%rdi)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 192(%rdi)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 224(%rdi)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 256(%rdi)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 288(%rdi)
	mov %rax, %rsp
	.cfi_def_cfa_register %rsp
	ret
	.cfi_endproc
	.size lg_fe_x4_square_two, .-lg_fe_x4_square_two

	.globl lg_fe_x4_product_words
	.type lg_fe_x4_product_words, @function
	.p2align 6
# (struct lg_words_x4 *words, const struct lg_fe_x4 *a, *b)
lg_fe_x4_product_words:
	.cfi_startproc
	mov %rsp, %rax
	.cfi_def_cfa_register %rax
	sub $192, %rsp
	and $-32, %rsp
	lea .Lconstants(%rip), %rcx
	vmovapd 1888(%rcx), %ymm0
	vmovapd 1920(%rcx), %ymm1
	vmovapd 0(%rsi), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 0(%rdx), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 32(%rdx), %ymm2, %ymm5
	vfmadd231pd 0(%rdx), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 64(%rdx), %ymm2, %ymm7
	vfmadd231pd 32(%rdx), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 96(%rdx), %ymm2, %ymm9
	vmovdqa %ymm4, 0(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 64(%rdx), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 128(%rdx), %ymm2, %ymm12
	vmovapd 32(%rsi), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 96(%rdx), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 0(%rdx), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 128(%rdx), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 32(%rdx), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 0(%rdx), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 64(%rdx), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 32(%rdx), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 96(%rdx), %ymm13, %ymm4
	vmovdqa %ymm9, 32(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 64(%rdx), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 128(%rdx), %ymm13, %ymm9
	vmovapd 64(%rsi), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 96(%rdx), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 0(%rdx), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 128(%rdx), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 32(%rdx), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 0(%rdx), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 64(%rdx), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 32(%rdx), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 96(%rdx), %ymm3, %ymm2
	vmovdqa %ymm7, 64(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 64(%rdx), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 128(%rdx), %ymm3, %ymm7
	vmovapd 96(%rsi), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 96(%rdx), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 0(%rdx), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 128(%rdx), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 32(%rdx), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 0(%rdx), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 64(%rdx), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 32(%rdx), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 96(%rdx), %ymm4, %ymm5
	vmovdqa %ymm12, 96(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 64(%rdx), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 128(%rdx), %ymm4, %ymm12
	vmovapd 128(%rsi), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 96(%rdx), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 0(%rdx), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 128(%rdx), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 32(%rdx), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 0(%rdx), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 64(%rdx), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 32(%rdx), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 96(%rdx), %ymm2, %ymm3
	vmovdqa %ymm14, 128(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 64(%rdx), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 128(%rdx), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 96(%rdx), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 0(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 128(%rdx), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 0(%rsp)
	vpaddq 32(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 32(%rsp)
	vpaddq 64(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 128(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 64(%rsp)
	vpaddq 96(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 128(%rsp)
	vmovdqa %ymm8, 96(%rsp)
	vmovdqa 448(%rcx), %ymm2
	vpaddq 128(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 480(%rcx), %ymm6
	vpaddq 0(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 512(%rcx), %ymm10
	vpaddq 32(%rsp), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 544(%rcx), %ymm14
	vpaddq 64(%rsp), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 576(%rcx), %ymm6
	vpaddq 96(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpaddq %ymm14, %ymm9, %ymm15
	vpaddq %ymm8, %ymm13, %ymm6
	vpaddq %ymm12, %ymm3, %ymm7
	vpaddq %ymm2, %ymm11, %ymm4
	vpaddq %ymm10, %ymm5, %ymm9
	vpaddq 192(%rcx), %ymm15, %ymm14
	vpsrlq $51, %ymm14, %ymm8
	vpaddq %ymm8, %ymm6, %ymm13
	vpsrlq $51, %ymm13, %ymm3
	vpaddq %ymm3, %ymm7, %ymm12
	vpsrlq $51, %ymm12, %ymm2
	vpaddq %ymm2, %ymm4, %ymm11
	vpsrlq $51, %ymm11, %ymm5
	vpaddq %ymm5, %ymm9, %ymm10
	vpsrlq $51, %ymm10, %ymm14
	vpmuludq 192(%rcx), %ymm14, %ymm8
	vpaddq %ymm8, %ymm15, %ymm13
	vpand 32(%rcx), %ymm13, %ymm3
	vpsrlq $51, %ymm13, %ymm12
	vpaddq %ymm12, %ymm6, %ymm2
	vpand 32(%rcx), %ymm2, %ymm11
	vpsrlq $51, %ymm2, %ymm5
	vpaddq %ymm5, %ymm7, %ymm10
	vpand 32(%rcx), %ymm10, %ymm14
	vpsrlq $51, %ymm10, %ymm8
	vpaddq %ymm8, %ymm4, %ymm15
	vpand 32(%rcx), %ymm15, %ymm13
	vpsrlq $51, %ymm15, %ymm6
	vpaddq %ymm6, %ymm9, %ymm12
	vpand 32(%rcx), %ymm12, %ymm2
	vpsllq $51, %ymm11, %ymm5
	vpor %ymm5, %ymm3, %ymm7
	vmovdqa %ymm7, 0(%rdi)
	vpsrlq $13, %ymm11, %ymm10
	vpsllq $38, %ymm14, %ymm4
	vpor %ymm4, %ymm10, %ymm8
	vmovdqa %ymm8, 32(%rdi)
	vpsrlq $26, %ymm14, %ymm15
	vpsllq $25, %ymm13, %ymm6
	vpor %ymm6, %ymm15, %ymm9
	vmovdqa %ymm9, 64(%rdi)
	vpsrlq $39, %ymm13, %ymm12
	vpsllq $12, %ymm2, %ymm3
	vpor %ymm3, %ymm12, %ymm5
	vmovdqa %ymm5, 96(%rdi)
	mov %rax, %rsp
	.cfi_def_cfa_register %rsp
	ret
	.cfi_endproc
	.size lg_fe_x4_product_words, .-lg_fe_x4_product_words

	.globl lg_fe_x4_from_words
	.type lg_fe_x4_from_words, @function
	.p2align 6
# (struct lg_fe_x4 *element, const struct lg_words_x4 *words)
lg_fe_x4_from_words:
	.cfi_startproc
	mov %rsp, %rax
	.cfi_def_cfa_register %rax
	sub $192, %rsp
	and $-32, %rsp
	lea .Lconstants(%rip), %rcx
	vmovapd 1888(%rcx), %ymm0
	vmovapd 1920(%rcx), %ymm1
	vmovdqa 0(%rsi), %ymm2
	vpand 32(%rcx), %ymm2, %ymm3
	vmovdqa %ymm3, 0(%rsp)
	vmovdqa 0(%rsi), %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vmovdqa 32(%rsi), %ymm6
	vpsllq $13, %ymm6, %ymm7
	vpor %ymm7, %ymm5, %ymm8
	vpand 32(%rcx), %ymm8, %ymm9
	vmovdqa %ymm9, 32(%rsp)
	vmovdqa 32(%rsi), %ymm10
	vpsrlq $38, %ymm10, %ymm11
	vmovdqa 64(%rsi), %ymm12
	vpsllq $26, %ymm12, %ymm13
	vpor %ymm13, %ymm11, %ymm14
	vpand 32(%rcx), %ymm14, %ymm15
	vmovdqa %ymm15, 64(%rsp)
	vmovdqa 64(%rsi), %ymm2
	vpsrlq $25, %ymm2, %ymm3
	vmovdqa 96(%rsi), %ymm4
	vpsllq $39, %ymm4, %ymm6
	vpor %ymm6, %ymm3, %ymm5
	vpand 32(%rcx), %ymm5, %ymm7
	vmovdqa %ymm7, 96(%rsp)
	vmovdqa 96(%rsi), %ymm8
	vpsrlq $12, %ymm8, %ymm9
	vpand 32(%rcx), %ymm9, %ymm10
	vmovdqa %ymm10, 128(%rsp)
	vmovdqa 608(%rcx), %ymm2
	vpaddq 128(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 640(%rcx), %ymm6
	vpaddq 0(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 608(%rcx), %ymm10
	vpaddq 32(%rsp), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 608(%rcx), %ymm14
	vpaddq 64(%rsp), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 608(%rcx), %ymm6
	vpaddq 96(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 0(%rdi)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 32(%rdi)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 64(%rdi)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 96(%rdi)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 128(%rdi)
	mov %rax, %rsp
	.cfi_def_cfa_register %rsp
	ret
	.cfi_endproc
	.size lg_fe_x4_from_words, .-lg_fe_x4_from_words

	.globl lg_fe_x4_curve_ratio
	.type lg_fe_x4_curve_ratio, @function
	.p2align 6
# (struct lg_fe_x4 *u, *v, const struct lg_fe_x4 *y)
lg_fe_x4_curve_ratio:
	.cfi_startproc
	mov %rsp, %rax
	.cfi_def_cfa_register %rax
	sub $832, %rsp
	and $-32, %rsp
	lea .Lconstants(%rip), %rcx
	vmovapd 1888(%rcx), %ymm0
	vmovapd 1920(%rcx), %ymm1
	vmovapd 672(%rcx), %ymm2
	vmovdqa %ymm2, 480(%rsp)
	vmovapd 704(%rcx), %ymm3
	vmovdqa %ymm3, 512(%rsp)
	vmovapd 704(%rcx), %ymm4
	vmovdqa %ymm4, 544(%rsp)
	vmovapd 704(%rcx), %ymm5
	vmovdqa %ymm5, 576(%rsp)
	vmovapd 704(%rcx), %ymm6
	vmovdqa %ymm6, 608(%rsp)
	vmovapd 736(%rcx), %ymm2
	vmovdqa %ymm2, 640(%rsp)
	vmovapd 768(%rcx), %ymm3
	vmovdqa %ymm3, 672(%rsp)
	vmovapd 800(%rcx), %ymm4
	vmovdqa %ymm4, 704(%rsp)
	vmovapd 832(%rcx), %ymm5
	vmovdqa %ymm5, 736(%rsp)
	vmovapd 864(%rcx), %ymm6
	vmovdqa %ymm6, 768(%rsp)
	vmovapd 0(%rdx), %ymm2
	vaddpd %ymm2, %ymm2, %ymm3
	vmovapd %ymm0, %ymm4
	vfmadd231pd 0(%rdx), %ymm2, %ymm4
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm6
	vfmadd231pd 32(%rdx), %ymm3, %ymm6
	vfmadd231pd 0(%rdx), %ymm2, %ymm5
	vsubpd %ymm6, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 64(%rdx), %ymm3, %ymm8
	vfmadd231pd 32(%rdx), %ymm3, %ymm7
	vsubpd %ymm8, %ymm1, %ymm9
	vmovapd %ymm0, %ymm10
	vfmadd231pd 96(%rdx), %ymm3, %ymm10
	vmovdqa %ymm5, 0(%rsp)
	vpaddq %ymm7, %ymm4, %ymm11
	vfmadd231pd 64(%rdx), %ymm3, %ymm9
	vsubpd %ymm10, %ymm1, %ymm12
	vmovapd %ymm0, %ymm13
	vfmadd231pd 128(%rdx), %ymm3, %ymm13
	vmovapd 32(%rdx), %ymm14
	vaddpd %ymm14, %ymm14, %ymm15
	vmovdqa %ymm11, 32(%rsp)
	vpaddq %ymm9, %ymm6, %ymm2
	vfmadd231pd 96(%rdx), %ymm3, %ymm12
	vsubpd %ymm13, %ymm1, %ymm5
	vmovapd %ymm0, %ymm4
	vfmadd231pd 32(%rdx), %ymm14, %ymm4
	vpaddq %ymm12, %ymm8, %ymm7
	vfmadd231pd 128(%rdx), %ymm3, %ymm5
	vsubpd %ymm4, %ymm1, %ymm11
	vmovapd %ymm0, %ymm6
	vfmadd231pd 64(%rdx), %ymm15, %ymm6
	vpaddq %ymm5, %ymm10, %ymm9
	vfmadd231pd 32(%rdx), %ymm14, %ymm11
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm12
	vfmadd231pd 96(%rdx), %ymm15, %ymm12
	vpaddq %ymm4, %ymm7, %ymm3
	vpaddq %ymm11, %ymm2, %ymm5
	vfmadd231pd 64(%rdx), %ymm15, %ymm8
	vsubpd %ymm12, %ymm1, %ymm10
	vmovapd %ymm0, %ymm14
	vfmadd231pd 128(%rdx), %ymm15, %ymm14
	vmovapd 64(%rdx), %ymm4
	vaddpd %ymm4, %ymm4, %ymm7
	vmovdqa %ymm5, 64(%rsp)
	vpaddq %ymm6, %ymm9, %ymm2
	vpaddq %ymm8, %ymm3, %ymm11
	vfmadd231pd 96(%rdx), %ymm15, %ymm10
	vsubpd %ymm14, %ymm1, %ymm5
	vmovapd %ymm0, %ymm6
	vfmadd231pd 64(%rdx), %ymm4, %ymm6
	vmovdqa %ymm11, 96(%rsp)
	vpaddq %ymm12, %ymm13, %ymm9
	vpaddq %ymm10, %ymm2, %ymm3
	vfmadd231pd 128(%rdx), %ymm15, %ymm5
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 96(%rdx), %ymm7, %ymm11
	vpaddq %ymm5, %ymm9, %ymm12
	vfmadd231pd 64(%rdx), %ymm4, %ymm8
	vsubpd %ymm11, %ymm1, %ymm13
	vmovapd %ymm0, %ymm2
	vfmadd231pd 128(%rdx), %ymm7, %ymm2
	vmovapd 96(%rdx), %ymm10
	vaddpd %ymm10, %ymm10, %ymm15
	vpaddq %ymm6, %ymm12, %ymm5
	vpaddq %ymm8, %ymm3, %ymm9
	vfmadd231pd 96(%rdx), %ymm7, %ymm13
	vsubpd %ymm2, %ymm1, %ymm4
	vmovapd %ymm0, %ymm6
	vfmadd231pd 96(%rdx), %ymm10, %ymm6
	vmovdqa %ymm9, 128(%rsp)
	vpaddq %ymm11, %ymm14, %ymm12
	vpaddq %ymm13, %ymm5, %ymm3
	vfmadd231pd 128(%rdx), %ymm7, %ymm4
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 128(%rdx), %ymm15, %ymm9
	vmovapd 128(%rdx), %ymm11
	vpaddq %ymm3, %ymm3, %ymm14
	vpsllq $4, %ymm3, %ymm5
	vpaddq %ymm4, %ymm12, %ymm13
	vfmadd231pd 96(%rdx), %ymm10, %ymm8
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm4
	vfmadd231pd 128(%rdx), %ymm11, %ymm4
	vpaddq %ymm14, %ymm3, %ymm12
	vpaddq 0(%rsp), %ymm5, %ymm10
	vpaddq %ymm12, %ymm10, %ymm3
	vpaddq %ymm6, %ymm2, %ymm14
	vpaddq %ymm8, %ymm13, %ymm5
	vfmadd231pd 128(%rdx), %ymm15, %ymm7
	vsubpd %ymm4, %ymm1, %ymm10
	vmovdqa %ymm3, 0(%rsp)
	vpaddq %ymm5, %ymm5, %ymm12
	vpsllq $4, %ymm5, %ymm2
	vpaddq %ymm7, %ymm14, %ymm6
	vfmadd231pd 128(%rdx), %ymm11, %ymm10
	vpaddq %ymm12, %ymm5, %ymm8
	vpaddq 32(%rsp), %ymm2, %ymm13
	vpaddq %ymm6, %ymm6, %ymm15
	vpsllq $4, %ymm6, %ymm3
	vpaddq %ymm8, %ymm13, %ymm7
	vpaddq %ymm10, %ymm9, %ymm14
	vpaddq %ymm15, %ymm6, %ymm11
	vmovdqa %ymm7, 32(%rsp)
	vpaddq 64(%rsp), %ymm3, %ymm5
	vpaddq %ymm4, %ymm4, %ymm12
	vpaddq %ymm14, %ymm14, %ymm2
	vpsllq $4, %ymm4, %ymm8
	vpsllq $4, %ymm14, %ymm13
	vpaddq %ymm11, %ymm5, %ymm9
	vpaddq %ymm12, %ymm4, %ymm10
	vpaddq %ymm2, %ymm14, %ymm6
	vpaddq 128(%rsp), %ymm8, %ymm15
	vmovdqa %ymm9, 64(%rsp)
	vpaddq 96(%rsp), %ymm13, %ymm7
	vpaddq %ymm10, %ymm15, %ymm3
	vpaddq %ymm6, %ymm7, %ymm5
	vmovdqa %ymm3, 128(%rsp)
	vmovdqa %ymm5, 96(%rsp)
	vmovdqa 288(%rcx), %ymm2
	vpaddq 128(%rsp), %ymm2, %ymm3
	vpsubq 608(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 320(%rcx), %ymm7
	vpaddq 0(%rsp), %ymm7, %ymm8
	vpsubq 480(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 352(%rcx), %ymm12
	vpaddq 32(%rsp), %ymm12, %ymm13
	vpsubq 512(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 384(%rcx), %ymm3
	vpaddq 64(%rsp), %ymm3, %ymm4
	vpsubq 544(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 416(%rcx), %ymm12
	vpaddq 96(%rsp), %ymm12, %ymm13
	vpsubq 576(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 0(%rdi)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 32(%rdi)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 64(%rdi)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 96(%rdi)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 128(%rdi)
	vmovdqa 288(%rcx), %ymm2
	vpaddq 128(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 320(%rcx), %ymm6
	vpaddq 0(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 352(%rcx), %ymm10
	vpaddq 32(%rsp), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 384(%rcx), %ymm14
	vpaddq 64(%rsp), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 416(%rcx), %ymm6
	vpaddq 96(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 320(%rsp)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 352(%rsp)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 384(%rsp)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 416(%rsp)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 448(%rsp)
	vmovapd 320(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 640(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 672(%rsp), %ymm2, %ymm5
	vfmadd231pd 640(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 704(%rsp), %ymm2, %ymm7
	vfmadd231pd 672(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 736(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 160(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 704(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 768(%rsp), %ymm2, %ymm12
	vmovapd 352(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 736(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 640(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 768(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 672(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 640(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 704(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 672(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 736(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 192(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 704(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 768(%rsp), %ymm13, %ymm9
	vmovapd 384(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 736(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 640(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 768(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 672(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 640(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 704(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 672(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 736(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 224(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 704(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 768(%rsp), %ymm3, %ymm7
	vmovapd 416(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 736(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 640(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 768(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 672(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 640(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 704(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 672(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 736(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 256(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 704(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 768(%rsp), %ymm4, %ymm12
	vmovapd 448(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 736(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 640(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 768(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 672(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 640(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 704(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 672(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 736(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 288(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 704(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 768(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 736(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 160(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 768(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 160(%rsp)
	vpaddq 192(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 192(%rsp)
	vpaddq 224(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 288(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 224(%rsp)
	vpaddq 256(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 288(%rsp)
	vmovdqa %ymm8, 256(%rsp)
	vmovdqa 0(%rcx), %ymm2
	vpaddq 288(%rsp), %ymm2, %ymm3
	vpaddq 608(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 64(%rcx), %ymm7
	vpaddq 160(%rsp), %ymm7, %ymm8
	vpaddq 480(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 96(%rcx), %ymm12
	vpaddq 192(%rsp), %ymm12, %ymm13
	vpaddq 512(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 128(%rcx), %ymm3
	vpaddq 224(%rsp), %ymm3, %ymm4
	vpaddq 544(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 160(%rcx), %ymm12
	vpaddq 256(%rsp), %ymm12, %ymm13
	vpaddq 576(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 0(%rsi)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 32(%rsi)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 64(%rsi)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 96(%rsi)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 128(%rsi)
	mov %rax, %rsp
	.cfi_def_cfa_register %rsp
	ret
	.cfi_endproc
	.size lg_fe_x4_curve_ratio, .-lg_fe_x4_curve_ratio

	.globl lg_point_x4_from_affine
	.type lg_point_x4_from_affine, @function
	.p2align 6
# (struct lg_extended_x4 *point, const struct lg_fe_x4 *x, *y)
lg_point_x4_from_affine:
	.cfi_startproc
	mov %rsp, %rax
	.cfi_def_cfa_register %rax
	sub $672, %rsp
	and $-32, %rsp
	lea .Lconstants(%rip), %rcx
	vmovapd 1888(%rcx), %ymm0
	vmovapd 1920(%rcx), %ymm1
	vmovapd 896(%rcx), %ymm2
	vmovdqa %ymm2, 480(%rsp)
	vmovapd 704(%rcx), %ymm3
	vmovdqa %ymm3, 512(%rsp)
	vmovapd 704(%rcx), %ymm4
	vmovdqa %ymm4, 544(%rsp)
	vmovapd 704(%rcx), %ymm5
	vmovdqa %ymm5, 576(%rsp)
	vmovapd 704(%rcx), %ymm6
	vmovdqa %ymm6, 608(%rsp)
	vmovapd 0(%rsi), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 480(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 512(%rsp), %ymm2, %ymm5
	vfmadd231pd 480(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 544(%rsp), %ymm2, %ymm7
	vfmadd231pd 512(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 576(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 0(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 544(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 608(%rsp), %ymm2, %ymm12
	vmovapd 32(%rsi), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 576(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 480(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 608(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 512(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 480(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 544(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 512(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 576(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 32(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 544(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 608(%rsp), %ymm13, %ymm9
	vmovapd 64(%rsi), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 576(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 480(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 608(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 512(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 480(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 544(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 512(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 576(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 64(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 544(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 608(%rsp), %ymm3, %ymm7
	vmovapd 96(%rsi), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 576(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 480(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 608(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 512(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 480(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 544(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 512(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 576(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 96(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 544(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 608(%rsp), %ymm4, %ymm12
	vmovapd 128(%rsi), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 576(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 480(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 608(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 512(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 480(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 544(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 512(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 576(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 128(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 544(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 608(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 576(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 0(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 608(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 0(%rsp)
	vpaddq 32(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 32(%rsp)
	vpaddq 64(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 128(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 64(%rsp)
	vpaddq 96(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 128(%rsp)
	vmovdqa %ymm8, 96(%rsp)
	vmovapd 0(%rdx), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 480(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 512(%rsp), %ymm2, %ymm5
	vfmadd231pd 480(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 544(%rsp), %ymm2, %ymm7
	vfmadd231pd 512(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 576(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 160(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 544(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 608(%rsp), %ymm2, %ymm12
	vmovapd 32(%rdx), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 576(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 480(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 608(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 512(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 480(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 544(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 512(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 576(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 192(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 544(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 608(%rsp), %ymm13, %ymm9
	vmovapd 64(%rdx), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 576(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 480(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 608(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 512(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 480(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 544(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 512(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 576(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 224(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 544(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 608(%rsp), %ymm3, %ymm7
	vmovapd 96(%rdx), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 576(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 480(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 608(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 512(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 480(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 544(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 512(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 576(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 256(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 544(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 608(%rsp), %ymm4, %ymm12
	vmovapd 128(%rdx), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 576(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 480(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 608(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 512(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 480(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 544(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 512(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 576(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 288(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 544(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 608(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 576(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 160(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 608(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 160(%rsp)
	vpaddq 192(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 192(%rsp)
	vpaddq 224(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 288(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 224(%rsp)
	vpaddq 256(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 288(%rsp)
	vmovdqa %ymm8, 256(%rsp)
	vmovapd 0(%rsi), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 0(%rdx), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 32(%rdx), %ymm2, %ymm5
	vfmadd231pd 0(%rdx), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 64(%rdx), %ymm2, %ymm7
	vfmadd231pd 32(%rdx), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 96(%rdx), %ymm2, %ymm9
	vmovdqa %ymm4, 320(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 64(%rdx), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 128(%rdx), %ymm2, %ymm12
	vmovapd 32(%rsi), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 96(%rdx), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 0(%rdx), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 128(%rdx), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 32(%rdx), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 0(%rdx), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 64(%rdx), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 32(%rdx), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 96(%rdx), %ymm13, %ymm4
	vmovdqa %ymm9, 352(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 64(%rdx), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 128(%rdx), %ymm13, %ymm9
	vmovapd 64(%rsi), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 96(%rdx), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 0(%rdx), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 128(%rdx), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 32(%rdx), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 0(%rdx), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 64(%rdx), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 32(%rdx), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 96(%rdx), %ymm3, %ymm2
	vmovdqa %ymm7, 384(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 64(%rdx), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 128(%rdx), %ymm3, %ymm7
	vmovapd 96(%rsi), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 96(%rdx), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 0(%rdx), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 128(%rdx), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 32(%rdx), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 0(%rdx), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 64(%rdx), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 32(%rdx), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 96(%rdx), %ymm4, %ymm5
	vmovdqa %ymm12, 416(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 64(%rdx), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 128(%rdx), %ymm4, %ymm12
	vmovapd 128(%rsi), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 96(%rdx), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 0(%rdx), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 128(%rdx), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 32(%rdx), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 0(%rdx), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 64(%rdx), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 32(%rdx), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 96(%rdx), %ymm2, %ymm3
	vmovdqa %ymm14, 448(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 64(%rdx), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 128(%rdx), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 96(%rdx), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 320(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 128(%rdx), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 320(%rsp)
	vpaddq 352(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 352(%rsp)
	vpaddq 384(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 448(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 384(%rsp)
	vpaddq 416(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 448(%rsp)
	vmovdqa %ymm8, 416(%rsp)
	vmovdqa 608(%rcx), %ymm2
	vpaddq 288(%rsp), %ymm2, %ymm3
	vpsubq 128(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 640(%rcx), %ymm7
	vpaddq 160(%rsp), %ymm7, %ymm8
	vpsubq 0(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 608(%rcx), %ymm12
	vpaddq 192(%rsp), %ymm12, %ymm13
	vpsubq 32(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 608(%rcx), %ymm3
	vpaddq 224(%rsp), %ymm3, %ymm4
	vpsubq 64(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 608(%rcx), %ymm12
	vpaddq 256(%rsp), %ymm12, %ymm13
	vpsubq 96(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 0(%rdi)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 32(%rdi)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 64(%rdi)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 96(%rdi)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 128(%rdi)
	vmovdqa 928(%rcx), %ymm2
	vpaddq 288(%rsp), %ymm2, %ymm3
	vpaddq 128(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 960(%rcx), %ymm7
	vpaddq 160(%rsp), %ymm7, %ymm8
	vpaddq 0(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 992(%rcx), %ymm12
	vpaddq 192(%rsp), %ymm12, %ymm13
	vpaddq 32(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 1024(%rcx), %ymm3
	vpaddq 224(%rsp), %ymm3, %ymm4
	vpaddq 64(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 1056(%rcx), %ymm12
	vpaddq 256(%rsp), %ymm12, %ymm13
	vpaddq 96(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 160(%rdi)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 192(%rdi)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 224(%rdi)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 256(%rdi)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 288(%rdi)
	vmovdqa 0(%rcx), %ymm2
	vpaddq 448(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 64(%rcx), %ymm6
	vpaddq 320(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 96(%rcx), %ymm10
	vpaddq 352(%rsp), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 128(%rcx), %ymm14
	vpaddq 384(%rsp), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 160(%rcx), %ymm6
	vpaddq 416(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 320(%rdi)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 352(%rdi)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 384(%rdi)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 416(%rdi)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 448(%rdi)
	vmovdqa 1088(%rcx), %ymm2
	vmovdqa %ymm2, 480(%rdi)
	vmovdqa 1120(%rcx), %ymm3
	vmovdqa %ymm3, 512(%rdi)
	vmovdqa 1152(%rcx), %ymm4
	vmovdqa %ymm4, 544(%rdi)
	vmovdqa 1184(%rcx), %ymm5
	vmovdqa %ymm5, 576(%rdi)
	vmovdqa 1216(%rcx), %ymm6
	vmovdqa %ymm6, 608(%rdi)
	mov %rax, %rsp
	.cfi_def_cfa_register %rsp
	ret
	.cfi_endproc
	.size lg_point_x4_from_affine, .-lg_point_x4_from_affine

	.globl lg_point_x4_start
	.type lg_point_x4_start, @function
	.p2align 6
# (struct lg_extended_x4 *sum, const struct lg_multiple_x4 *first)
lg_point_x4_start:
	.cfi_startproc
	mov %rsp, %rax
	.cfi_def_cfa_register %rax
	sub $352, %rsp
	and $-32, %rsp
	lea .Lconstants(%rip), %rcx
	vmovapd 1888(%rcx), %ymm0
	vmovapd 1920(%rcx), %ymm1
	vmovapd 0(%rsi), %ymm2
	vmovdqa %ymm2, 0(%rdi)
	vmovapd 32(%rsi), %ymm3
	vmovdqa %ymm3, 32(%rdi)
	vmovapd 64(%rsi), %ymm4
	vmovdqa %ymm4, 64(%rdi)
	vmovapd 96(%rsi), %ymm5
	vmovdqa %ymm5, 96(%rdi)
	vmovapd 128(%rsi), %ymm6
	vmovdqa %ymm6, 128(%rdi)
	vmovapd 160(%rsi), %ymm2
	vmovdqa %ymm2, 160(%rdi)
	vmovapd 192(%rsi), %ymm3
	vmovdqa %ymm3, 192(%rdi)
	vmovapd 224(%rsi), %ymm4
	vmovdqa %ymm4, 224(%rdi)
	vmovapd 256(%rsi), %ymm5
	vmovdqa %ymm5, 256(%rdi)
	vmovapd 288(%rsi), %ymm6
	vmovdqa %ymm6, 288(%rdi)
	vmovapd 1248(%rcx), %ymm2
	vmovdqa %ymm2, 160(%rsp)
	vmovapd 1280(%rcx), %ymm3
	vmovdqa %ymm3, 192(%rsp)
	vmovapd 1312(%rcx), %ymm4
	vmovdqa %ymm4, 224(%rsp)
	vmovapd 1344(%rcx), %ymm5
	vmovdqa %ymm5, 256(%rsp)
	vmovapd 1376(%rcx), %ymm6
	vmovdqa %ymm6, 288(%rsp)
	vmovapd 320(%rsi), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 160(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rsp), %ymm2, %ymm5
	vfmadd231pd 160(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 224(%rsp), %ymm2, %ymm7
	vfmadd231pd 192(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 256(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 0(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 224(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 288(%rsp), %ymm2, %ymm12
	vmovapd 352(%rsi), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 256(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 160(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 288(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 160(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 224(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 192(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 256(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 32(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 224(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 288(%rsp), %ymm13, %ymm9
	vmovapd 384(%rsi), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 256(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 160(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 288(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 192(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 160(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 224(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 192(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 256(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 64(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 224(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 288(%rsp), %ymm3, %ymm7
	vmovapd 416(%rsi), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 256(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 160(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 288(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 192(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 160(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 224(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 192(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 256(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 96(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 224(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 288(%rsp), %ymm4, %ymm12
	vmovapd 448(%rsi), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 256(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 160(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 288(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 160(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 224(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 192(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 256(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 128(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 224(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 288(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 256(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 0(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 288(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 0(%rsp)
	vpaddq 32(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 32(%rsp)
	vpaddq 64(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 128(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 64(%rsp)
	vpaddq 96(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 128(%rsp)
	vmovdqa %ymm8, 96(%rsp)
	vmovdqa 0(%rcx), %ymm2
	vpaddq 128(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 64(%rcx), %ymm6
	vpaddq 0(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 96(%rcx), %ymm10
	vpaddq 32(%rsp), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 128(%rcx), %ymm14
	vpaddq 64(%rsp), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 160(%rcx), %ymm6
	vpaddq 96(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 320(%rdi)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 352(%rdi)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 384(%rdi)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 416(%rdi)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 448(%rdi)
	vmovdqa 1408(%rcx), %ymm2
	vmovdqa %ymm2, 480(%rdi)
	vmovdqa 1440(%rcx), %ymm3
	vmovdqa %ymm3, 512(%rdi)
	vmovdqa 1472(%rcx), %ymm4
	vmovdqa %ymm4, 544(%rdi)
	vmovdqa 1504(%rcx), %ymm5
	vmovdqa %ymm5, 576(%rdi)
	vmovdqa 1536(%rcx), %ymm6
	vmovdqa %ymm6, 608(%rdi)
	mov %rax, %rsp
	.cfi_def_cfa_register %rsp
	ret
	.cfi_endproc
	.size lg_point_x4_start, .-lg_point_x4_start

	.globl lg_point_x4_add
	.type lg_point_x4_add, @function
	.p2align 6
# (struct lg_extended_x4 *sum, const struct lg_multiple_x4 *more)
lg_point_x4_add:
	.cfi_startproc
	mov %rsp, %rax
	.cfi_def_cfa_register %rax
	sub $1632, %rsp
	and $-32, %rsp
	lea .Lconstants(%rip), %rcx
	vmovapd 1888(%rcx), %ymm0
	vmovapd 1920(%rcx), %ymm1
	vmovapd 0(%rdi), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 0(%rsi), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 32(%rsi), %ymm2, %ymm5
	vfmadd231pd 0(%rsi), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 64(%rsi), %ymm2, %ymm7
	vfmadd231pd 32(%rsi), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 96(%rsi), %ymm2, %ymm9
	vmovdqa %ymm4, 0(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 64(%rsi), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 128(%rsi), %ymm2, %ymm12
	vmovapd 32(%rdi), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 96(%rsi), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 0(%rsi), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 128(%rsi), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 32(%rsi), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 0(%rsi), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 64(%rsi), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 32(%rsi), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 96(%rsi), %ymm13, %ymm4
	vmovdqa %ymm9, 32(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 64(%rsi), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 128(%rsi), %ymm13, %ymm9
	vmovapd 64(%rdi), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 96(%rsi), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 0(%rsi), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 128(%rsi), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 32(%rsi), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 0(%rsi), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 64(%rsi), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 32(%rsi), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 96(%rsi), %ymm3, %ymm2
	vmovdqa %ymm7, 64(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 64(%rsi), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 128(%rsi), %ymm3, %ymm7
	vmovapd 96(%rdi), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 96(%rsi), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 0(%rsi), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 128(%rsi), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 32(%rsi), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 0(%rsi), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 64(%rsi), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 32(%rsi), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 96(%rsi), %ymm4, %ymm5
	vmovdqa %ymm12, 96(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 64(%rsi), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 128(%rsi), %ymm4, %ymm12
	vmovapd 128(%rdi), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 96(%rsi), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 0(%rsi), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 128(%rsi), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 32(%rsi), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 0(%rsi), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 64(%rsi), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 32(%rsi), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 96(%rsi), %ymm2, %ymm3
	vmovdqa %ymm14, 128(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 64(%rsi), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 128(%rsi), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 96(%rsi), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 0(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 128(%rsi), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 0(%rsp)
	vpaddq 32(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 32(%rsp)
	vpaddq 64(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 128(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 64(%rsp)
	vpaddq 96(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 128(%rsp)
	vmovdqa %ymm8, 96(%rsp)
	vmovapd 160(%rdi), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 160(%rsi), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rsi), %ymm2, %ymm5
	vfmadd231pd 160(%rsi), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 224(%rsi), %ymm2, %ymm7
	vfmadd231pd 192(%rsi), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 256(%rsi), %ymm2, %ymm9
	vmovdqa %ymm4, 160(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 224(%rsi), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 288(%rsi), %ymm2, %ymm12
	vmovapd 192(%rdi), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 256(%rsi), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 160(%rsi), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 288(%rsi), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rsi), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 160(%rsi), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 224(%rsi), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 192(%rsi), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 256(%rsi), %ymm13, %ymm4
	vmovdqa %ymm9, 192(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 224(%rsi), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 288(%rsi), %ymm13, %ymm9
	vmovapd 224(%rdi), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 256(%rsi), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 160(%rsi), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 288(%rsi), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 192(%rsi), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 160(%rsi), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 224(%rsi), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 192(%rsi), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 256(%rsi), %ymm3, %ymm2
	vmovdqa %ymm7, 224(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 224(%rsi), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 288(%rsi), %ymm3, %ymm7
	vmovapd 256(%rdi), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 256(%rsi), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 160(%rsi), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 288(%rsi), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 192(%rsi), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 160(%rsi), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 224(%rsi), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 192(%rsi), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 256(%rsi), %ymm4, %ymm5
	vmovdqa %ymm12, 256(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 224(%rsi), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 288(%rsi), %ymm4, %ymm12
	vmovapd 288(%rdi), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 256(%rsi), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 160(%rsi), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 288(%rsi), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rsi), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 160(%rsi), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 224(%rsi), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 192(%rsi), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 256(%rsi), %ymm2, %ymm3
	vmovdqa %ymm14, 288(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 224(%rsi), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 288(%rsi), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 256(%rsi), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 160(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 288(%rsi), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 160(%rsp)
	vpaddq 192(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 192(%rsp)
	vpaddq 224(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 288(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 224(%rsp)
	vpaddq 256(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 288(%rsp)
	vmovdqa %ymm8, 256(%rsp)
	vmovdqa 608(%rcx), %ymm2
	vpaddq 288(%rsp), %ymm2, %ymm3
	vpsubq 128(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 640(%rcx), %ymm7
	vpaddq 160(%rsp), %ymm7, %ymm8
	vpsubq 0(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 608(%rcx), %ymm12
	vpaddq 192(%rsp), %ymm12, %ymm13
	vpsubq 32(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 608(%rcx), %ymm3
	vpaddq 224(%rsp), %ymm3, %ymm4
	vpsubq 64(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 608(%rcx), %ymm12
	vpaddq 256(%rsp), %ymm12, %ymm13
	vpsubq 96(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 480(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 512(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 544(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 576(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 608(%rsp)
	vmovdqa 928(%rcx), %ymm2
	vpaddq 288(%rsp), %ymm2, %ymm3
	vpaddq 128(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 960(%rcx), %ymm7
	vpaddq 160(%rsp), %ymm7, %ymm8
	vpaddq 0(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 992(%rcx), %ymm12
	vpaddq 192(%rsp), %ymm12, %ymm13
	vpaddq 32(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 1024(%rcx), %ymm3
	vpaddq 224(%rsp), %ymm3, %ymm4
	vpaddq 64(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 1056(%rcx), %ymm12
	vpaddq 256(%rsp), %ymm12, %ymm13
	vpaddq 96(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 960(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 992(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 1024(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 1056(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 1088(%rsp)
	vmovapd 320(%rdi), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 320(%rsi), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 352(%rsi), %ymm2, %ymm5
	vfmadd231pd 320(%rsi), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 384(%rsi), %ymm2, %ymm7
	vfmadd231pd 352(%rsi), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 416(%rsi), %ymm2, %ymm9
	vmovdqa %ymm4, 320(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 384(%rsi), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 448(%rsi), %ymm2, %ymm12
	vmovapd 352(%rdi), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 416(%rsi), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 320(%rsi), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 448(%rsi), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 352(%rsi), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 320(%rsi), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 384(%rsi), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 352(%rsi), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 416(%rsi), %ymm13, %ymm4
	vmovdqa %ymm9, 352(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 384(%rsi), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 448(%rsi), %ymm13, %ymm9
	vmovapd 384(%rdi), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 416(%rsi), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 320(%rsi), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 448(%rsi), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 352(%rsi), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 320(%rsi), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 384(%rsi), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 352(%rsi), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 416(%rsi), %ymm3, %ymm2
	vmovdqa %ymm7, 384(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 384(%rsi), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 448(%rsi), %ymm3, %ymm7
	vmovapd 416(%rdi), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 416(%rsi), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 320(%rsi), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 448(%rsi), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 352(%rsi), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 320(%rsi), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 384(%rsi), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 352(%rsi), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 416(%rsi), %ymm4, %ymm5
	vmovdqa %ymm12, 416(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 384(%rsi), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 448(%rsi), %ymm4, %ymm12
	vmovapd 448(%rdi), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 416(%rsi), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 320(%rsi), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 448(%rsi), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 352(%rsi), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 320(%rsi), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 384(%rsi), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 352(%rsi), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 416(%rsi), %ymm2, %ymm3
	vmovdqa %ymm14, 448(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 384(%rsi), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 448(%rsi), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 416(%rsi), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 320(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 448(%rsi), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 320(%rsp)
	vpaddq 352(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 352(%rsp)
	vpaddq 384(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 448(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 384(%rsp)
	vpaddq 416(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 448(%rsp)
	vmovdqa %ymm8, 416(%rsp)
	vmovdqa 608(%rcx), %ymm2
	vpaddq 608(%rdi), %ymm2, %ymm3
	vpsubq 448(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 640(%rcx), %ymm7
	vpaddq 480(%rdi), %ymm7, %ymm8
	vpsubq 320(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 608(%rcx), %ymm12
	vpaddq 512(%rdi), %ymm12, %ymm13
	vpsubq 352(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 608(%rcx), %ymm3
	vpaddq 544(%rdi), %ymm3, %ymm4
	vpsubq 384(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 608(%rcx), %ymm12
	vpaddq 576(%rdi), %ymm12, %ymm13
	vpsubq 416(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 640(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 672(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 704(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 736(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 768(%rsp)
	vmovdqa 928(%rcx), %ymm2
	vpaddq 608(%rdi), %ymm2, %ymm3
	vpaddq 448(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 960(%rcx), %ymm7
	vpaddq 480(%rdi), %ymm7, %ymm8
	vpaddq 320(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 992(%rcx), %ymm12
	vpaddq 512(%rdi), %ymm12, %ymm13
	vpaddq 352(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 1024(%rcx), %ymm3
	vpaddq 544(%rdi), %ymm3, %ymm4
	vpaddq 384(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 1056(%rcx), %ymm12
	vpaddq 576(%rdi), %ymm12, %ymm13
	vpaddq 416(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 800(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 832(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 864(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 896(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 928(%rsp)
	vmovapd 480(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 960(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm2, %ymm5
	vfmadd231pd 960(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1024(%rsp), %ymm2, %ymm7
	vfmadd231pd 992(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1056(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 1440(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 1024(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1088(%rsp), %ymm2, %ymm12
	vmovapd 512(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 1056(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 960(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 1088(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 960(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1024(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 992(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 1056(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 1472(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 1024(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1088(%rsp), %ymm13, %ymm9
	vmovapd 544(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 1056(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 960(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 1088(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 992(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 960(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 1024(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 992(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 1056(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 1504(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 1024(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1088(%rsp), %ymm3, %ymm7
	vmovapd 576(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 1056(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 960(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 1088(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 992(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 960(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 1024(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 992(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 1056(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 1536(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 1024(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1088(%rsp), %ymm4, %ymm12
	vmovapd 608(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 1056(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 960(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 1088(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 960(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1024(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 992(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 1056(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 1568(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 1024(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 1088(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 1056(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 1440(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 1088(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 1440(%rsp)
	vpaddq 1472(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 1472(%rsp)
	vpaddq 1504(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 1568(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 1504(%rsp)
	vpaddq 1536(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 1568(%rsp)
	vmovdqa %ymm8, 1536(%rsp)
	vmovapd 480(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 640(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 672(%rsp), %ymm2, %ymm5
	vfmadd231pd 640(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 704(%rsp), %ymm2, %ymm7
	vfmadd231pd 672(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 736(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 1120(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 704(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 768(%rsp), %ymm2, %ymm12
	vmovapd 512(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 736(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 640(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 768(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 672(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 640(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 704(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 672(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 736(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 1152(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 704(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 768(%rsp), %ymm13, %ymm9
	vmovapd 544(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 736(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 640(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 768(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 672(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 640(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 704(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 672(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 736(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 1184(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 704(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 768(%rsp), %ymm3, %ymm7
	vmovapd 576(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 736(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 640(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 768(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 672(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 640(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 704(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 672(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 736(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 1216(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 704(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 768(%rsp), %ymm4, %ymm12
	vmovapd 608(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 736(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 640(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 768(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 672(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 640(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 704(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 672(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 736(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 1248(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 704(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 768(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 736(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 1120(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 768(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 1120(%rsp)
	vpaddq 1152(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 1152(%rsp)
	vpaddq 1184(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 1248(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 1184(%rsp)
	vpaddq 1216(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 1248(%rsp)
	vmovdqa %ymm8, 1216(%rsp)
	vmovdqa 0(%rcx), %ymm2
	vpaddq 1568(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 64(%rcx), %ymm6
	vpaddq 1440(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 96(%rcx), %ymm10
	vpaddq 1472(%rsp), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 128(%rcx), %ymm14
	vpaddq 1504(%rsp), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 160(%rcx), %ymm6
	vpaddq 1536(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 320(%rdi)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 352(%rdi)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 384(%rdi)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 416(%rdi)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 448(%rdi)
	vmovapd 800(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 960(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm2, %ymm5
	vfmadd231pd 960(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1024(%rsp), %ymm2, %ymm7
	vfmadd231pd 992(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1056(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 1280(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 1024(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1088(%rsp), %ymm2, %ymm12
	vmovapd 832(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 1056(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 960(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 1088(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 960(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1024(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 992(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 1056(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 1312(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 1024(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1088(%rsp), %ymm13, %ymm9
	vmovapd 864(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 1056(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 960(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 1088(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 992(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 960(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 1024(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 992(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 1056(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 1344(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 1024(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1088(%rsp), %ymm3, %ymm7
	vmovapd 896(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 1056(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 960(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 1088(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 992(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 960(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 1024(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 992(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 1056(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 1376(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 1024(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1088(%rsp), %ymm4, %ymm12
	vmovapd 928(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 1056(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 960(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 1088(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 960(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1024(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 992(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 1056(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 1408(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 1024(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 1088(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 1056(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 1280(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 1088(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 1280(%rsp)
	vpaddq 1312(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 1312(%rsp)
	vpaddq 1344(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 1408(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 1344(%rsp)
	vpaddq 1376(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 1408(%rsp)
	vmovdqa %ymm8, 1376(%rsp)
	vmovdqa 608(%rcx), %ymm2
	vpaddq 1408(%rsp), %ymm2, %ymm3
	vpsubq 1248(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 640(%rcx), %ymm7
	vpaddq 1280(%rsp), %ymm7, %ymm8
	vpsubq 1120(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 608(%rcx), %ymm12
	vpaddq 1312(%rsp), %ymm12, %ymm13
	vpsubq 1152(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 608(%rcx), %ymm3
	vpaddq 1344(%rsp), %ymm3, %ymm4
	vpsubq 1184(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 608(%rcx), %ymm12
	vpaddq 1376(%rsp), %ymm12, %ymm13
	vpsubq 1216(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 0(%rdi)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 32(%rdi)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 64(%rdi)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 96(%rdi)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 128(%rdi)
	vmovdqa 928(%rcx), %ymm2
	vpaddq 1408(%rsp), %ymm2, %ymm3
	vpaddq 1248(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 960(%rcx), %ymm7
	vpaddq 1280(%rsp), %ymm7, %ymm8
	vpaddq 1120(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 992(%rcx), %ymm12
	vpaddq 1312(%rsp), %ymm12, %ymm13
	vpaddq 1152(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 1024(%rcx), %ymm3
	vpaddq 1344(%rsp), %ymm3, %ymm4
	vpaddq 1184(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 1056(%rcx), %ymm12
	vpaddq 1376(%rsp), %ymm12, %ymm13
	vpaddq 1216(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 160(%rdi)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 192(%rdi)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 224(%rdi)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 256(%rdi)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 288(%rdi)
	vmovapd 640(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 800(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 832(%rsp), %ymm2, %ymm5
	vfmadd231pd 800(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 864(%rsp), %ymm2, %ymm7
	vfmadd231pd 832(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 896(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 480(%rdi)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 864(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 928(%rsp), %ymm2, %ymm12
	vmovapd 672(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 896(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 800(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 928(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 832(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 800(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 864(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 832(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 896(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 512(%rdi)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 864(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 928(%rsp), %ymm13, %ymm9
	vmovapd 704(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 896(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 800(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 928(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 832(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 800(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 864(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 832(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 896(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 544(%rdi)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 864(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 928(%rsp), %ymm3, %ymm7
	vmovapd 736(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 896(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 800(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 928(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 832(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 800(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 864(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 832(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 896(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 576(%rdi)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 864(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 928(%rsp), %ymm4, %ymm12
	vmovapd 768(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 896(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 800(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 928(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 832(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 800(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 864(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 832(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 896(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 608(%rdi)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 864(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 928(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 896(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 480(%rdi), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 928(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 480(%rdi)
	vpaddq 512(%rdi), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 512(%rdi)
	vpaddq 544(%rdi), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 608(%rdi), %ymm3, %ymm12
	vmovdqa %ymm7, 544(%rdi)
	vpaddq 576(%rdi), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 608(%rdi)
	vmovdqa %ymm8, 576(%rdi)
	mov %rax, %rsp
	.cfi_def_cfa_register %rsp
	ret
	.cfi_endproc
	.size lg_point_x4_add, .-lg_point_x4_add

	.globl lg_point_x4_add_last
	.type lg_point_x4_add_last, @function
	.p2align 6
# (struct lg_projective_x4 *sum, const struct lg_extended_x4 *point, const struct lg_multiple_x4 *more)
lg_point_x4_add_last:
	.cfi_startproc
	mov %rsp, %rax
	.cfi_def_cfa_register %rax
	sub $1632, %rsp
	and $-32, %rsp
	lea .Lconstants(%rip), %rcx
	vmovapd 1888(%rcx), %ymm0
	vmovapd 1920(%rcx), %ymm1
	vmovapd 0(%rsi), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 0(%rdx), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 32(%rdx), %ymm2, %ymm5
	vfmadd231pd 0(%rdx), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 64(%rdx), %ymm2, %ymm7
	vfmadd231pd 32(%rdx), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 96(%rdx), %ymm2, %ymm9
	vmovdqa %ymm4, 0(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 64(%rdx), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 128(%rdx), %ymm2, %ymm12
	vmovapd 32(%rsi), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 96(%rdx), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 0(%rdx), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 128(%rdx), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 32(%rdx), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 0(%rdx), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 64(%rdx), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 32(%rdx), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 96(%rdx), %ymm13, %ymm4
	vmovdqa %ymm9, 32(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 64(%rdx), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 128(%rdx), %ymm13, %ymm9
	vmovapd 64(%rsi), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 96(%rdx), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 0(%rdx), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 128(%rdx), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 32(%rdx), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 0(%rdx), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 64(%rdx), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 32(%rdx), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 96(%rdx), %ymm3, %ymm2
	vmovdqa %ymm7, 64(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 64(%rdx), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 128(%rdx), %ymm3, %ymm7
	vmovapd 96(%rsi), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 96(%rdx), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 0(%rdx), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 128(%rdx), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 32(%rdx), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 0(%rdx), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 64(%rdx), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 32(%rdx), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 96(%rdx), %ymm4, %ymm5
	vmovdqa %ymm12, 96(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 64(%rdx), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 128(%rdx), %ymm4, %ymm12
	vmovapd 128(%rsi), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 96(%rdx), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 0(%rdx), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 128(%rdx), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 32(%rdx), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 0(%rdx), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 64(%rdx), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 32(%rdx), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 96(%rdx), %ymm2, %ymm3
	vmovdqa %ymm14, 128(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 64(%rdx), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 128(%rdx), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 96(%rdx), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 0(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 128(%rdx), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 0(%rsp)
	vpaddq 32(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 32(%rsp)
	vpaddq 64(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 128(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 64(%rsp)
	vpaddq 96(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 128(%rsp)
	vmovdqa %ymm8, 96(%rsp)
	vmovapd 160(%rsi), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 160(%rdx), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rdx), %ymm2, %ymm5
	vfmadd231pd 160(%rdx), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 224(%rdx), %ymm2, %ymm7
	vfmadd231pd 192(%rdx), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 256(%rdx), %ymm2, %ymm9
	vmovdqa %ymm4, 160(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 224(%rdx), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 288(%rdx), %ymm2, %ymm12
	vmovapd 192(%rsi), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 256(%rdx), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 160(%rdx), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 288(%rdx), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rdx), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 160(%rdx), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 224(%rdx), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 192(%rdx), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 256(%rdx), %ymm13, %ymm4
	vmovdqa %ymm9, 192(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 224(%rdx), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 288(%rdx), %ymm13, %ymm9
	vmovapd 224(%rsi), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 256(%rdx), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 160(%rdx), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 288(%rdx), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 192(%rdx), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 160(%rdx), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 224(%rdx), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 192(%rdx), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 256(%rdx), %ymm3, %ymm2
	vmovdqa %ymm7, 224(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 224(%rdx), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 288(%rdx), %ymm3, %ymm7
	vmovapd 256(%rsi), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 256(%rdx), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 160(%rdx), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 288(%rdx), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 192(%rdx), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 160(%rdx), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 224(%rdx), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 192(%rdx), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 256(%rdx), %ymm4, %ymm5
	vmovdqa %ymm12, 256(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 224(%rdx), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 288(%rdx), %ymm4, %ymm12
	vmovapd 288(%rsi), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 256(%rdx), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 160(%rdx), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 288(%rdx), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rdx), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 160(%rdx), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 224(%rdx), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 192(%rdx), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 256(%rdx), %ymm2, %ymm3
	vmovdqa %ymm14, 288(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 224(%rdx), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 288(%rdx), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 256(%rdx), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 160(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 288(%rdx), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 160(%rsp)
	vpaddq 192(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 192(%rsp)
	vpaddq 224(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 288(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 224(%rsp)
	vpaddq 256(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 288(%rsp)
	vmovdqa %ymm8, 256(%rsp)
	vmovdqa 608(%rcx), %ymm2
	vpaddq 288(%rsp), %ymm2, %ymm3
	vpsubq 128(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 640(%rcx), %ymm7
	vpaddq 160(%rsp), %ymm7, %ymm8
	vpsubq 0(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 608(%rcx), %ymm12
	vpaddq 192(%rsp), %ymm12, %ymm13
	vpsubq 32(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 608(%rcx), %ymm3
	vpaddq 224(%rsp), %ymm3, %ymm4
	vpsubq 64(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 608(%rcx), %ymm12
	vpaddq 256(%rsp), %ymm12, %ymm13
	vpsubq 96(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 480(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 512(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 544(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 576(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 608(%rsp)
	vmovdqa 928(%rcx), %ymm2
	vpaddq 288(%rsp), %ymm2, %ymm3
	vpaddq 128(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 960(%rcx), %ymm7
	vpaddq 160(%rsp), %ymm7, %ymm8
	vpaddq 0(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 992(%rcx), %ymm12
	vpaddq 192(%rsp), %ymm12, %ymm13
	vpaddq 32(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 1024(%rcx), %ymm3
	vpaddq 224(%rsp), %ymm3, %ymm4
	vpaddq 64(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 1056(%rcx), %ymm12
	vpaddq 256(%rsp), %ymm12, %ymm13
	vpaddq 96(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 960(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 992(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 1024(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 1056(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 1088(%rsp)
	vmovapd 320(%rsi), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 320(%rdx), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 352(%rdx), %ymm2, %ymm5
	vfmadd231pd 320(%rdx), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 384(%rdx), %ymm2, %ymm7
	vfmadd231pd 352(%rdx), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 416(%rdx), %ymm2, %ymm9
	vmovdqa %ymm4, 320(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 384(%rdx), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 448(%rdx), %ymm2, %ymm12
	vmovapd 352(%rsi), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 416(%rdx), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 320(%rdx), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 448(%rdx), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 352(%rdx), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 320(%rdx), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 384(%rdx), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 352(%rdx), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 416(%rdx), %ymm13, %ymm4
	vmovdqa %ymm9, 352(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 384(%rdx), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 448(%rdx), %ymm13, %ymm9
	vmovapd 384(%rsi), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 416(%rdx), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 320(%rdx), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 448(%rdx), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 352(%rdx), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 320(%rdx), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 384(%rdx), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 352(%rdx), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 416(%rdx), %ymm3, %ymm2
	vmovdqa %ymm7, 384(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 384(%rdx), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 448(%rdx), %ymm3, %ymm7
	vmovapd 416(%rsi), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 416(%rdx), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 320(%rdx), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 448(%rdx), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 352(%rdx), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 320(%rdx), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 384(%rdx), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 352(%rdx), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 416(%rdx), %ymm4, %ymm5
	vmovdqa %ymm12, 416(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 384(%rdx), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 448(%rdx), %ymm4, %ymm12
	vmovapd 448(%rsi), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 416(%rdx), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 320(%rdx), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 448(%rdx), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 352(%rdx), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 320(%rdx), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 384(%rdx), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 352(%rdx), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 416(%rdx), %ymm2, %ymm3
	vmovdqa %ymm14, 448(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 384(%rdx), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 448(%rdx), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 416(%rdx), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 320(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 448(%rdx), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 320(%rsp)
	vpaddq 352(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 352(%rsp)
	vpaddq 384(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 448(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 384(%rsp)
	vpaddq 416(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 448(%rsp)
	vmovdqa %ymm8, 416(%rsp)
	vmovdqa 608(%rcx), %ymm2
	vpaddq 608(%rsi), %ymm2, %ymm3
	vpsubq 448(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 640(%rcx), %ymm7
	vpaddq 480(%rsi), %ymm7, %ymm8
	vpsubq 320(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 608(%rcx), %ymm12
	vpaddq 512(%rsi), %ymm12, %ymm13
	vpsubq 352(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 608(%rcx), %ymm3
	vpaddq 544(%rsi), %ymm3, %ymm4
	vpsubq 384(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 608(%rcx), %ymm12
	vpaddq 576(%rsi), %ymm12, %ymm13
	vpsubq 416(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 640(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 672(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 704(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 736(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 768(%rsp)
	vmovdqa 928(%rcx), %ymm2
	vpaddq 608(%rsi), %ymm2, %ymm3
	vpaddq 448(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 960(%rcx), %ymm7
	vpaddq 480(%rsi), %ymm7, %ymm8
	vpaddq 320(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 992(%rcx), %ymm12
	vpaddq 512(%rsi), %ymm12, %ymm13
	vpaddq 352(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 1024(%rcx), %ymm3
	vpaddq 544(%rsi), %ymm3, %ymm4
	vpaddq 384(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 1056(%rcx), %ymm12
	vpaddq 576(%rsi), %ymm12, %ymm13
	vpaddq 416(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 800(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 832(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 864(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 896(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 928(%rsp)
	vmovapd 480(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 640(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 672(%rsp), %ymm2, %ymm5
	vfmadd231pd 640(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 704(%rsp), %ymm2, %ymm7
	vfmadd231pd 672(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 736(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 1120(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 704(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 768(%rsp), %ymm2, %ymm12
	vmovapd 512(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 736(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 640(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 768(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 672(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 640(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 704(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 672(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 736(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 1152(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 704(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 768(%rsp), %ymm13, %ymm9
	vmovapd 544(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 736(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 640(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 768(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 672(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 640(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 704(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 672(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 736(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 1184(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 704(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 768(%rsp), %ymm3, %ymm7
	vmovapd 576(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 736(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 640(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 768(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 672(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 640(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 704(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 672(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 736(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 1216(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 704(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 768(%rsp), %ymm4, %ymm12
	vmovapd 608(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 736(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 640(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 768(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 672(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 640(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 704(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 672(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 736(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 1248(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 704(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 768(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 736(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 1120(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 768(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 1120(%rsp)
	vpaddq 1152(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 1152(%rsp)
	vpaddq 1184(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 1248(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 1184(%rsp)
	vpaddq 1216(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 1248(%rsp)
	vmovdqa %ymm8, 1216(%rsp)
	vmovapd 800(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 960(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm2, %ymm5
	vfmadd231pd 960(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1024(%rsp), %ymm2, %ymm7
	vfmadd231pd 992(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1056(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 1280(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 1024(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1088(%rsp), %ymm2, %ymm12
	vmovapd 832(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 1056(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 960(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 1088(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 960(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1024(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 992(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 1056(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 1312(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 1024(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1088(%rsp), %ymm13, %ymm9
	vmovapd 864(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 1056(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 960(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 1088(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 992(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 960(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 1024(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 992(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 1056(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 1344(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 1024(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1088(%rsp), %ymm3, %ymm7
	vmovapd 896(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 1056(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 960(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 1088(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 992(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 960(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 1024(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 992(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 1056(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 1376(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 1024(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1088(%rsp), %ymm4, %ymm12
	vmovapd 928(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 1056(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 960(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 1088(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 960(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1024(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 992(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 1056(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 1408(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 1024(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 1088(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 1056(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 1280(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 1088(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 1280(%rsp)
	vpaddq 1312(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 1312(%rsp)
	vpaddq 1344(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 1408(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 1344(%rsp)
	vpaddq 1376(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 1408(%rsp)
	vmovdqa %ymm8, 1376(%rsp)
	vmovdqa 0(%rcx), %ymm2
	vpaddq 1248(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 64(%rcx), %ymm6
	vpaddq 1120(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 96(%rcx), %ymm10
	vpaddq 1152(%rsp), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 128(%rcx), %ymm14
	vpaddq 1184(%rsp), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 160(%rcx), %ymm6
	vpaddq 1216(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 0(%rdi)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 32(%rdi)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 64(%rdi)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 96(%rdi)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 128(%rdi)
	vmovapd 640(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 800(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 832(%rsp), %ymm2, %ymm5
	vfmadd231pd 800(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 864(%rsp), %ymm2, %ymm7
	vfmadd231pd 832(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 896(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 1440(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 864(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 928(%rsp), %ymm2, %ymm12
	vmovapd 672(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 896(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 800(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 928(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 832(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 800(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 864(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 832(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 896(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 1472(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 864(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 928(%rsp), %ymm13, %ymm9
	vmovapd 704(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 896(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 800(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 928(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 832(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 800(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 864(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 832(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 896(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 1504(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 864(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 928(%rsp), %ymm3, %ymm7
	vmovapd 736(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 896(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 800(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 928(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 832(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 800(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 864(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 832(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 896(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 1536(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 864(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 928(%rsp), %ymm4, %ymm12
	vmovapd 768(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 896(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 800(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 928(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 832(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 800(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 864(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 832(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 896(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 1568(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 864(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 928(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 896(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 1440(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 928(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 1440(%rsp)
	vpaddq 1472(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 1472(%rsp)
	vpaddq 1504(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 1568(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 1504(%rsp)
	vpaddq 1536(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 1568(%rsp)
	vmovdqa %ymm8, 1536(%rsp)
	vmovdqa 0(%rcx), %ymm2
	vpaddq 1408(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 64(%rcx), %ymm6
	vpaddq 1280(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 96(%rcx), %ymm10
	vpaddq 1312(%rsp), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 128(%rcx), %ymm14
	vpaddq 1344(%rsp), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 160(%rcx), %ymm6
	vpaddq 1376(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 160(%rdi)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 192(%rdi)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 224(%rdi)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 256(%rdi)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 288(%rdi)
	vmovdqa 0(%rcx), %ymm2
	vpaddq 1568(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 64(%rcx), %ymm6
	vpaddq 1440(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 96(%rcx), %ymm10
	vpaddq 1472(%rsp), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 128(%rcx), %ymm14
	vpaddq 1504(%rsp), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 160(%rcx), %ymm6
	vpaddq 1536(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 320(%rdi)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 352(%rdi)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 384(%rdi)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 416(%rdi)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 448(%rdi)
	mov %rax, %rsp
	.cfi_def_cfa_register %rsp
	ret
	.cfi_endproc
	.size lg_point_x4_add_last, .-lg_point_x4_add_last

	.globl lg_point_x4_add_cached
	.type lg_point_x4_add_cached, @function
	.p2align 6
# (struct lg_projective_x4 *sum, const struct lg_extended_x4 *point, const struct lg_cached_x4 *more)
lg_point_x4_add_cached:
	.cfi_startproc
	mov %rsp, %rax
	.cfi_def_cfa_register %rax
	sub $1952, %rsp
	and $-32, %rsp
	lea .Lconstants(%rip), %rcx
	vmovapd 1888(%rcx), %ymm0
	vmovapd 1920(%rcx), %ymm1
	vmovapd 0(%rsi), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 0(%rdx), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 32(%rdx), %ymm2, %ymm5
	vfmadd231pd 0(%rdx), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 64(%rdx), %ymm2, %ymm7
	vfmadd231pd 32(%rdx), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 96(%rdx), %ymm2, %ymm9
	vmovdqa %ymm4, 0(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 64(%rdx), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 128(%rdx), %ymm2, %ymm12
	vmovapd 32(%rsi), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 96(%rdx), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 0(%rdx), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 128(%rdx), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 32(%rdx), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 0(%rdx), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 64(%rdx), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 32(%rdx), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 96(%rdx), %ymm13, %ymm4
	vmovdqa %ymm9, 32(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 64(%rdx), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 128(%rdx), %ymm13, %ymm9
	vmovapd 64(%rsi), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 96(%rdx), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 0(%rdx), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 128(%rdx), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 32(%rdx), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 0(%rdx), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 64(%rdx), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 32(%rdx), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 96(%rdx), %ymm3, %ymm2
	vmovdqa %ymm7, 64(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 64(%rdx), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 128(%rdx), %ymm3, %ymm7
	vmovapd 96(%rsi), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 96(%rdx), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 0(%rdx), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 128(%rdx), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 32(%rdx), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 0(%rdx), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 64(%rdx), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 32(%rdx), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 96(%rdx), %ymm4, %ymm5
	vmovdqa %ymm12, 96(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 64(%rdx), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 128(%rdx), %ymm4, %ymm12
	vmovapd 128(%rsi), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 96(%rdx), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 0(%rdx), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 128(%rdx), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 32(%rdx), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 0(%rdx), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 64(%rdx), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 32(%rdx), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 96(%rdx), %ymm2, %ymm3
	vmovdqa %ymm14, 128(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 64(%rdx), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 128(%rdx), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 96(%rdx), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 0(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 128(%rdx), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 0(%rsp)
	vpaddq 32(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 32(%rsp)
	vpaddq 64(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 128(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 64(%rsp)
	vpaddq 96(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 128(%rsp)
	vmovdqa %ymm8, 96(%rsp)
	vmovapd 160(%rsi), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 160(%rdx), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rdx), %ymm2, %ymm5
	vfmadd231pd 160(%rdx), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 224(%rdx), %ymm2, %ymm7
	vfmadd231pd 192(%rdx), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 256(%rdx), %ymm2, %ymm9
	vmovdqa %ymm4, 160(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 224(%rdx), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 288(%rdx), %ymm2, %ymm12
	vmovapd 192(%rsi), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 256(%rdx), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 160(%rdx), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 288(%rdx), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rdx), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 160(%rdx), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 224(%rdx), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 192(%rdx), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 256(%rdx), %ymm13, %ymm4
	vmovdqa %ymm9, 192(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 224(%rdx), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 288(%rdx), %ymm13, %ymm9
	vmovapd 224(%rsi), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 256(%rdx), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 160(%rdx), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 288(%rdx), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 192(%rdx), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 160(%rdx), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 224(%rdx), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 192(%rdx), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 256(%rdx), %ymm3, %ymm2
	vmovdqa %ymm7, 224(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 224(%rdx), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 288(%rdx), %ymm3, %ymm7
	vmovapd 256(%rsi), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 256(%rdx), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 160(%rdx), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 288(%rdx), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 192(%rdx), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 160(%rdx), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 224(%rdx), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 192(%rdx), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 256(%rdx), %ymm4, %ymm5
	vmovdqa %ymm12, 256(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 224(%rdx), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 288(%rdx), %ymm4, %ymm12
	vmovapd 288(%rsi), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 256(%rdx), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 160(%rdx), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 288(%rdx), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rdx), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 160(%rdx), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 224(%rdx), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 192(%rdx), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 256(%rdx), %ymm2, %ymm3
	vmovdqa %ymm14, 288(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 224(%rdx), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 288(%rdx), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 256(%rdx), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 160(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 288(%rdx), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 160(%rsp)
	vpaddq 192(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 192(%rsp)
	vpaddq 224(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 288(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 224(%rsp)
	vpaddq 256(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 288(%rsp)
	vmovdqa %ymm8, 256(%rsp)
	vmovdqa 608(%rcx), %ymm2
	vpaddq 288(%rsp), %ymm2, %ymm3
	vpsubq 128(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 640(%rcx), %ymm7
	vpaddq 160(%rsp), %ymm7, %ymm8
	vpsubq 0(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 608(%rcx), %ymm12
	vpaddq 192(%rsp), %ymm12, %ymm13
	vpsubq 32(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 608(%rcx), %ymm3
	vpaddq 224(%rsp), %ymm3, %ymm4
	vpsubq 64(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 608(%rcx), %ymm12
	vpaddq 256(%rsp), %ymm12, %ymm13
	vpsubq 96(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 480(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 512(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 544(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 576(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 608(%rsp)
	vmovdqa 928(%rcx), %ymm2
	vpaddq 288(%rsp), %ymm2, %ymm3
	vpaddq 128(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 960(%rcx), %ymm7
	vpaddq 160(%rsp), %ymm7, %ymm8
	vpaddq 0(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 992(%rcx), %ymm12
	vpaddq 192(%rsp), %ymm12, %ymm13
	vpaddq 32(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 1024(%rcx), %ymm3
	vpaddq 224(%rsp), %ymm3, %ymm4
	vpaddq 64(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 1056(%rcx), %ymm12
	vpaddq 256(%rsp), %ymm12, %ymm13
	vpaddq 96(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 960(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 992(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 1024(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 1056(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 1088(%rsp)
	vmovdqa 0(%rcx), %ymm2
	vpaddq 608(%rsi), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 64(%rcx), %ymm6
	vpaddq 480(%rsi), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 96(%rcx), %ymm10
	vpaddq 512(%rsi), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 128(%rcx), %ymm14
	vpaddq 544(%rsi), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 160(%rcx), %ymm6
	vpaddq 576(%rsi), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 1120(%rsp)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 1152(%rsp)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 1184(%rsp)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 1216(%rsp)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 1248(%rsp)
	vmovapd 1120(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 480(%rdx), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 512(%rdx), %ymm2, %ymm5
	vfmadd231pd 480(%rdx), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 544(%rdx), %ymm2, %ymm7
	vfmadd231pd 512(%rdx), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 576(%rdx), %ymm2, %ymm9
	vmovdqa %ymm4, 1280(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 544(%rdx), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 608(%rdx), %ymm2, %ymm12
	vmovapd 1152(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 576(%rdx), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 480(%rdx), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 608(%rdx), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 512(%rdx), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 480(%rdx), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 544(%rdx), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 512(%rdx), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 576(%rdx), %ymm13, %ymm4
	vmovdqa %ymm9, 1312(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 544(%rdx), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 608(%rdx), %ymm13, %ymm9
	vmovapd 1184(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 576(%rdx), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 480(%rdx), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 608(%rdx), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 512(%rdx), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 480(%rdx), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 544(%rdx), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 512(%rdx), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 576(%rdx), %ymm3, %ymm2
	vmovdqa %ymm7, 1344(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 544(%rdx), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 608(%rdx), %ymm3, %ymm7
	vmovapd 1216(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 576(%rdx), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 480(%rdx), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 608(%rdx), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 512(%rdx), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 480(%rdx), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 544(%rdx), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 512(%rdx), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 576(%rdx), %ymm4, %ymm5
	vmovdqa %ymm12, 1376(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 544(%rdx), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 608(%rdx), %ymm4, %ymm12
	vmovapd 1248(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 576(%rdx), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 480(%rdx), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 608(%rdx), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 512(%rdx), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 480(%rdx), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 544(%rdx), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 512(%rdx), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 576(%rdx), %ymm2, %ymm3
	vmovdqa %ymm14, 1408(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 544(%rdx), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 608(%rdx), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 576(%rdx), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 1280(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 608(%rdx), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 1280(%rsp)
	vpaddq 1312(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 1312(%rsp)
	vpaddq 1344(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 1408(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 1344(%rsp)
	vpaddq 1376(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 1408(%rsp)
	vmovdqa %ymm8, 1376(%rsp)
	vmovapd 320(%rsi), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 320(%rdx), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 352(%rdx), %ymm2, %ymm5
	vfmadd231pd 320(%rdx), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 384(%rdx), %ymm2, %ymm7
	vfmadd231pd 352(%rdx), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 416(%rdx), %ymm2, %ymm9
	vmovdqa %ymm4, 320(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 384(%rdx), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 448(%rdx), %ymm2, %ymm12
	vmovapd 352(%rsi), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 416(%rdx), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 320(%rdx), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 448(%rdx), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 352(%rdx), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 320(%rdx), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 384(%rdx), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 352(%rdx), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 416(%rdx), %ymm13, %ymm4
	vmovdqa %ymm9, 352(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 384(%rdx), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 448(%rdx), %ymm13, %ymm9
	vmovapd 384(%rsi), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 416(%rdx), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 320(%rdx), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 448(%rdx), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 352(%rdx), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 320(%rdx), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 384(%rdx), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 352(%rdx), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 416(%rdx), %ymm3, %ymm2
	vmovdqa %ymm7, 384(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 384(%rdx), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 448(%rdx), %ymm3, %ymm7
	vmovapd 416(%rsi), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 416(%rdx), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 320(%rdx), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 448(%rdx), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 352(%rdx), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 320(%rdx), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 384(%rdx), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 352(%rdx), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 416(%rdx), %ymm4, %ymm5
	vmovdqa %ymm12, 416(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 384(%rdx), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 448(%rdx), %ymm4, %ymm12
	vmovapd 448(%rsi), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 416(%rdx), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 320(%rdx), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 448(%rdx), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 352(%rdx), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 320(%rdx), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 384(%rdx), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 352(%rdx), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 416(%rdx), %ymm2, %ymm3
	vmovdqa %ymm14, 448(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 384(%rdx), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 448(%rdx), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 416(%rdx), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 320(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 448(%rdx), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 320(%rsp)
	vpaddq 352(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 352(%rsp)
	vpaddq 384(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 448(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 384(%rsp)
	vpaddq 416(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 448(%rsp)
	vmovdqa %ymm8, 416(%rsp)
	vmovdqa 608(%rcx), %ymm2
	vpaddq 1408(%rsp), %ymm2, %ymm3
	vpsubq 448(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 640(%rcx), %ymm7
	vpaddq 1280(%rsp), %ymm7, %ymm8
	vpsubq 320(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 608(%rcx), %ymm12
	vpaddq 1312(%rsp), %ymm12, %ymm13
	vpsubq 352(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 608(%rcx), %ymm3
	vpaddq 1344(%rsp), %ymm3, %ymm4
	vpsubq 384(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 608(%rcx), %ymm12
	vpaddq 1376(%rsp), %ymm12, %ymm13
	vpsubq 416(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 640(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 672(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 704(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 736(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 768(%rsp)
	vmovdqa 928(%rcx), %ymm2
	vpaddq 1408(%rsp), %ymm2, %ymm3
	vpaddq 448(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 960(%rcx), %ymm7
	vpaddq 1280(%rsp), %ymm7, %ymm8
	vpaddq 320(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 992(%rcx), %ymm12
	vpaddq 1312(%rsp), %ymm12, %ymm13
	vpaddq 352(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 1024(%rcx), %ymm3
	vpaddq 1344(%rsp), %ymm3, %ymm4
	vpaddq 384(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 1056(%rcx), %ymm12
	vpaddq 1376(%rsp), %ymm12, %ymm13
	vpaddq 416(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 800(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 832(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 864(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 896(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 928(%rsp)
	vmovapd 480(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 640(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 672(%rsp), %ymm2, %ymm5
	vfmadd231pd 640(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 704(%rsp), %ymm2, %ymm7
	vfmadd231pd 672(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 736(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 1440(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 704(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 768(%rsp), %ymm2, %ymm12
	vmovapd 512(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 736(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 640(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 768(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 672(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 640(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 704(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 672(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 736(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 1472(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 704(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 768(%rsp), %ymm13, %ymm9
	vmovapd 544(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 736(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 640(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 768(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 672(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 640(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 704(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 672(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 736(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 1504(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 704(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 768(%rsp), %ymm3, %ymm7
	vmovapd 576(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 736(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 640(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 768(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 672(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 640(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 704(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 672(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 736(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 1536(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 704(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 768(%rsp), %ymm4, %ymm12
	vmovapd 608(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 736(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 640(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 768(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 672(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 640(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 704(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 672(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 736(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 1568(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 704(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 768(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 736(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 1440(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 768(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 1440(%rsp)
	vpaddq 1472(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 1472(%rsp)
	vpaddq 1504(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 1568(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 1504(%rsp)
	vpaddq 1536(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 1568(%rsp)
	vmovdqa %ymm8, 1536(%rsp)
	vmovapd 800(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 960(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm2, %ymm5
	vfmadd231pd 960(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1024(%rsp), %ymm2, %ymm7
	vfmadd231pd 992(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1056(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 1600(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 1024(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1088(%rsp), %ymm2, %ymm12
	vmovapd 832(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 1056(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 960(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 1088(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 960(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1024(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 992(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 1056(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 1632(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 1024(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1088(%rsp), %ymm13, %ymm9
	vmovapd 864(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 1056(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 960(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 1088(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 992(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 960(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 1024(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 992(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 1056(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 1664(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 1024(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1088(%rsp), %ymm3, %ymm7
	vmovapd 896(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 1056(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 960(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 1088(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 992(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 960(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 1024(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 992(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 1056(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 1696(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 1024(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1088(%rsp), %ymm4, %ymm12
	vmovapd 928(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 1056(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 960(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 1088(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 960(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1024(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 992(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 1056(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 1728(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 1024(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 1088(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 1056(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 1600(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 1088(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 1600(%rsp)
	vpaddq 1632(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 1632(%rsp)
	vpaddq 1664(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 1728(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 1664(%rsp)
	vpaddq 1696(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 1728(%rsp)
	vmovdqa %ymm8, 1696(%rsp)
	vmovdqa 0(%rcx), %ymm2
	vpaddq 1568(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 64(%rcx), %ymm6
	vpaddq 1440(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 96(%rcx), %ymm10
	vpaddq 1472(%rsp), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 128(%rcx), %ymm14
	vpaddq 1504(%rsp), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 160(%rcx), %ymm6
	vpaddq 1536(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 0(%rdi)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 32(%rdi)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 64(%rdi)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 96(%rdi)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 128(%rdi)
	vmovapd 640(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 800(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 832(%rsp), %ymm2, %ymm5
	vfmadd231pd 800(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 864(%rsp), %ymm2, %ymm7
	vfmadd231pd 832(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 896(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 1760(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 864(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 928(%rsp), %ymm2, %ymm12
	vmovapd 672(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 896(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 800(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 928(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 832(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 800(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 864(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 832(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 896(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 1792(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 864(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 928(%rsp), %ymm13, %ymm9
	vmovapd 704(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 896(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 800(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 928(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 832(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 800(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 864(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 832(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 896(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 1824(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 864(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 928(%rsp), %ymm3, %ymm7
	vmovapd 736(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 896(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 800(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 928(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 832(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 800(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 864(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 832(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 896(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 1856(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 864(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 928(%rsp), %ymm4, %ymm12
	vmovapd 768(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 896(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 800(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 928(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 832(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 800(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 864(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 832(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 896(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 1888(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 864(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 928(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 896(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 1760(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 928(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 1760(%rsp)
	vpaddq 1792(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 1792(%rsp)
	vpaddq 1824(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 1888(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 1824(%rsp)
	vpaddq 1856(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 1888(%rsp)
	vmovdqa %ymm8, 1856(%rsp)
	vmovdqa 0(%rcx), %ymm2
	vpaddq 1728(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 64(%rcx), %ymm6
	vpaddq 1600(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 96(%rcx), %ymm10
	vpaddq 1632(%rsp), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 128(%rcx), %ymm14
	vpaddq 1664(%rsp), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 160(%rcx), %ymm6
	vpaddq 1696(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 160(%rdi)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 192(%rdi)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 224(%rdi)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 256(%rdi)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 288(%rdi)
	vmovdqa 0(%rcx), %ymm2
	vpaddq 1888(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 64(%rcx), %ymm6
	vpaddq 1760(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 96(%rcx), %ymm10
	vpaddq 1792(%rsp), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 128(%rcx), %ymm14
	vpaddq 1824(%rsp), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 160(%rcx), %ymm6
	vpaddq 1856(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 320(%rdi)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 352(%rdi)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 384(%rdi)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 416(%rdi)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 448(%rdi)
	mov %rax, %rsp
	.cfi_def_cfa_register %rsp
	ret
	.cfi_endproc
	.size lg_point_x4_add_cached, .-lg_point_x4_add_cached

	.globl lg_point_x4_add_cached_on
	.type lg_point_x4_add_cached_on, @function
	.p2align 6
# (struct lg_extended_x4 *sum, const struct lg_cached_x4 *more)
lg_point_x4_add_cached_on:
	.cfi_startproc
	mov %rsp, %rax
	.cfi_def_cfa_register %rax
	sub $1952, %rsp
	and $-32, %rsp
	lea .Lconstants(%rip), %rcx
	vmovapd 1888(%rcx), %ymm0
	vmovapd 1920(%rcx), %ymm1
	vmovapd 0(%rdi), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 0(%rsi), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 32(%rsi), %ymm2, %ymm5
	vfmadd231pd 0(%rsi), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 64(%rsi), %ymm2, %ymm7
	vfmadd231pd 32(%rsi), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 96(%rsi), %ymm2, %ymm9
	vmovdqa %ymm4, 0(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 64(%rsi), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 128(%rsi), %ymm2, %ymm12
	vmovapd 32(%rdi), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 96(%rsi), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 0(%rsi), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 128(%rsi), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 32(%rsi), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 0(%rsi), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 64(%rsi), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 32(%rsi), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 96(%rsi), %ymm13, %ymm4
	vmovdqa %ymm9, 32(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 64(%rsi), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 128(%rsi), %ymm13, %ymm9
	vmovapd 64(%rdi), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 96(%rsi), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 0(%rsi), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 128(%rsi), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 32(%rsi), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 0(%rsi), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 64(%rsi), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 32(%rsi), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 96(%rsi), %ymm3, %ymm2
	vmovdqa %ymm7, 64(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 64(%rsi), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 128(%rsi), %ymm3, %ymm7
	vmovapd 96(%rdi), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 96(%rsi), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 0(%rsi), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 128(%rsi), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 32(%rsi), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 0(%rsi), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 64(%rsi), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 32(%rsi), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 96(%rsi), %ymm4, %ymm5
	vmovdqa %ymm12, 96(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 64(%rsi), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 128(%rsi), %ymm4, %ymm12
	vmovapd 128(%rdi), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 96(%rsi), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 0(%rsi), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 128(%rsi), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 32(%rsi), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 0(%rsi), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 64(%rsi), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 32(%rsi), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 96(%rsi), %ymm2, %ymm3
	vmovdqa %ymm14, 128(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 64(%rsi), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 128(%rsi), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 96(%rsi), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 0(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 128(%rsi), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 0(%rsp)
	vpaddq 32(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 32(%rsp)
	vpaddq 64(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 128(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 64(%rsp)
	vpaddq 96(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 128(%rsp)
	vmovdqa %ymm8, 96(%rsp)
	vmovapd 160(%rdi), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 160(%rsi), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rsi), %ymm2, %ymm5
	vfmadd231pd 160(%rsi), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 224(%rsi), %ymm2, %ymm7
	vfmadd231pd 192(%rsi), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 256(%rsi), %ymm2, %ymm9
	vmovdqa %ymm4, 160(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 224(%rsi), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 288(%rsi), %ymm2, %ymm12
	vmovapd 192(%rdi), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 256(%rsi), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 160(%rsi), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 288(%rsi), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rsi), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 160(%rsi), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 224(%rsi), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 192(%rsi), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 256(%rsi), %ymm13, %ymm4
	vmovdqa %ymm9, 192(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 224(%rsi), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 288(%rsi), %ymm13, %ymm9
	vmovapd 224(%rdi), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 256(%rsi), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 160(%rsi), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 288(%rsi), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 192(%rsi), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 160(%rsi), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 224(%rsi), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 192(%rsi), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 256(%rsi), %ymm3, %ymm2
	vmovdqa %ymm7, 224(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 224(%rsi), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 288(%rsi), %ymm3, %ymm7
	vmovapd 256(%rdi), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 256(%rsi), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 160(%rsi), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 288(%rsi), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 192(%rsi), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 160(%rsi), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 224(%rsi), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 192(%rsi), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 256(%rsi), %ymm4, %ymm5
	vmovdqa %ymm12, 256(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 224(%rsi), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 288(%rsi), %ymm4, %ymm12
	vmovapd 288(%rdi), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 256(%rsi), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 160(%rsi), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 288(%rsi), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rsi), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 160(%rsi), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 224(%rsi), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 192(%rsi), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 256(%rsi), %ymm2, %ymm3
	vmovdqa %ymm14, 288(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 224(%rsi), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 288(%rsi), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 256(%rsi), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 160(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 288(%rsi), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 160(%rsp)
	vpaddq 192(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 192(%rsp)
	vpaddq 224(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 288(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 224(%rsp)
	vpaddq 256(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 288(%rsp)
	vmovdqa %ymm8, 256(%rsp)
	vmovdqa 608(%rcx), %ymm2
	vpaddq 288(%rsp), %ymm2, %ymm3
	vpsubq 128(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 640(%rcx), %ymm7
	vpaddq 160(%rsp), %ymm7, %ymm8
	vpsubq 0(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 608(%rcx), %ymm12
	vpaddq 192(%rsp), %ymm12, %ymm13
	vpsubq 32(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 608(%rcx), %ymm3
	vpaddq 224(%rsp), %ymm3, %ymm4
	vpsubq 64(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 608(%rcx), %ymm12
	vpaddq 256(%rsp), %ymm12, %ymm13
	vpsubq 96(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 480(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 512(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 544(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 576(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 608(%rsp)
	vmovdqa 928(%rcx), %ymm2
	vpaddq 288(%rsp), %ymm2, %ymm3
	vpaddq 128(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 960(%rcx), %ymm7
	vpaddq 160(%rsp), %ymm7, %ymm8
	vpaddq 0(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 992(%rcx), %ymm12
	vpaddq 192(%rsp), %ymm12, %ymm13
	vpaddq 32(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 1024(%rcx), %ymm3
	vpaddq 224(%rsp), %ymm3, %ymm4
	vpaddq 64(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 1056(%rcx), %ymm12
	vpaddq 256(%rsp), %ymm12, %ymm13
	vpaddq 96(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 960(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 992(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 1024(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 1056(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 1088(%rsp)
	vmovdqa 0(%rcx), %ymm2
	vpaddq 608(%rdi), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 64(%rcx), %ymm6
	vpaddq 480(%rdi), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 96(%rcx), %ymm10
	vpaddq 512(%rdi), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 128(%rcx), %ymm14
	vpaddq 544(%rdi), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 160(%rcx), %ymm6
	vpaddq 576(%rdi), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 1120(%rsp)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 1152(%rsp)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 1184(%rsp)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 1216(%rsp)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 1248(%rsp)
	vmovapd 1120(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 480(%rsi), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 512(%rsi), %ymm2, %ymm5
	vfmadd231pd 480(%rsi), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 544(%rsi), %ymm2, %ymm7
	vfmadd231pd 512(%rsi), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 576(%rsi), %ymm2, %ymm9
	vmovdqa %ymm4, 1280(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 544(%rsi), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 608(%rsi), %ymm2, %ymm12
	vmovapd 1152(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 576(%rsi), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 480(%rsi), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 608(%rsi), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 512(%rsi), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 480(%rsi), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 544(%rsi), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 512(%rsi), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 576(%rsi), %ymm13, %ymm4
	vmovdqa %ymm9, 1312(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 544(%rsi), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 608(%rsi), %ymm13, %ymm9
	vmovapd 1184(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 576(%rsi), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 480(%rsi), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 608(%rsi), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 512(%rsi), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 480(%rsi), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 544(%rsi), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 512(%rsi), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 576(%rsi), %ymm3, %ymm2
	vmovdqa %ymm7, 1344(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 544(%rsi), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 608(%rsi), %ymm3, %ymm7
	vmovapd 1216(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 576(%rsi), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 480(%rsi), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 608(%rsi), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 512(%rsi), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 480(%rsi), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 544(%rsi), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 512(%rsi), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 576(%rsi), %ymm4, %ymm5
	vmovdqa %ymm12, 1376(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 544(%rsi), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 608(%rsi), %ymm4, %ymm12
	vmovapd 1248(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 576(%rsi), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 480(%rsi), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 608(%rsi), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 512(%rsi), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 480(%rsi), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 544(%rsi), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 512(%rsi), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 576(%rsi), %ymm2, %ymm3
	vmovdqa %ymm14, 1408(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 544(%rsi), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 608(%rsi), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 576(%rsi), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 1280(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 608(%rsi), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 1280(%rsp)
	vpaddq 1312(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 1312(%rsp)
	vpaddq 1344(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 1408(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 1344(%rsp)
	vpaddq 1376(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 1408(%rsp)
	vmovdqa %ymm8, 1376(%rsp)
	vmovapd 320(%rdi), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 320(%rsi), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 352(%rsi), %ymm2, %ymm5
	vfmadd231pd 320(%rsi), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 384(%rsi), %ymm2, %ymm7
	vfmadd231pd 352(%rsi), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 416(%rsi), %ymm2, %ymm9
	vmovdqa %ymm4, 320(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 384(%rsi), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 448(%rsi), %ymm2, %ymm12
	vmovapd 352(%rdi), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 416(%rsi), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 320(%rsi), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 448(%rsi), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 352(%rsi), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 320(%rsi), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 384(%rsi), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 352(%rsi), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 416(%rsi), %ymm13, %ymm4
	vmovdqa %ymm9, 352(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 384(%rsi), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 448(%rsi), %ymm13, %ymm9
	vmovapd 384(%rdi), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 416(%rsi), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 320(%rsi), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 448(%rsi), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 352(%rsi), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 320(%rsi), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 384(%rsi), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 352(%rsi), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 416(%rsi), %ymm3, %ymm2
	vmovdqa %ymm7, 384(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 384(%rsi), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 448(%rsi), %ymm3, %ymm7
	vmovapd 416(%rdi), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 416(%rsi), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 320(%rsi), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 448(%rsi), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 352(%rsi), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 320(%rsi), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 384(%rsi), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 352(%rsi), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 416(%rsi), %ymm4, %ymm5
	vmovdqa %ymm12, 416(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 384(%rsi), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 448(%rsi), %ymm4, %ymm12
	vmovapd 448(%rdi), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 416(%rsi), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 320(%rsi), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 448(%rsi), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 352(%rsi), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 320(%rsi), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 384(%rsi), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 352(%rsi), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 416(%rsi), %ymm2, %ymm3
	vmovdqa %ymm14, 448(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 384(%rsi), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 448(%rsi), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 416(%rsi), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 320(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 448(%rsi), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 320(%rsp)
	vpaddq 352(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 352(%rsp)
	vpaddq 384(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 448(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 384(%rsp)
	vpaddq 416(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 448(%rsp)
	vmovdqa %ymm8, 416(%rsp)
	vmovdqa 608(%rcx), %ymm2
	vpaddq 1408(%rsp), %ymm2, %ymm3
	vpsubq 448(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 640(%rcx), %ymm7
	vpaddq 1280(%rsp), %ymm7, %ymm8
	vpsubq 320(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 608(%rcx), %ymm12
	vpaddq 1312(%rsp), %ymm12, %ymm13
	vpsubq 352(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 608(%rcx), %ymm3
	vpaddq 1344(%rsp), %ymm3, %ymm4
	vpsubq 384(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 608(%rcx), %ymm12
	vpaddq 1376(%rsp), %ymm12, %ymm13
	vpsubq 416(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 640(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 672(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 704(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 736(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 768(%rsp)
	vmovdqa 928(%rcx), %ymm2
	vpaddq 1408(%rsp), %ymm2, %ymm3
	vpaddq 448(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 960(%rcx), %ymm7
	vpaddq 1280(%rsp), %ymm7, %ymm8
	vpaddq 320(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 992(%rcx), %ymm12
	vpaddq 1312(%rsp), %ymm12, %ymm13
	vpaddq 352(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 1024(%rcx), %ymm3
	vpaddq 1344(%rsp), %ymm3, %ymm4
	vpaddq 384(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 1056(%rcx), %ymm12
	vpaddq 1376(%rsp), %ymm12, %ymm13
	vpaddq 416(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 800(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 832(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 864(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 896(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 928(%rsp)
	vmovapd 480(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 960(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm2, %ymm5
	vfmadd231pd 960(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1024(%rsp), %ymm2, %ymm7
	vfmadd231pd 992(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1056(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 1760(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 1024(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1088(%rsp), %ymm2, %ymm12
	vmovapd 512(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 1056(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 960(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 1088(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 960(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1024(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 992(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 1056(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 1792(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 1024(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1088(%rsp), %ymm13, %ymm9
	vmovapd 544(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 1056(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 960(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 1088(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 992(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 960(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 1024(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 992(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 1056(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 1824(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 1024(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1088(%rsp), %ymm3, %ymm7
	vmovapd 576(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 1056(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 960(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 1088(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 992(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 960(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 1024(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 992(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 1056(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 1856(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 1024(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1088(%rsp), %ymm4, %ymm12
	vmovapd 608(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 1056(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 960(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 1088(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 960(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1024(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 992(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 1056(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 1888(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 1024(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 1088(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 1056(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 1760(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 1088(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 1760(%rsp)
	vpaddq 1792(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 1792(%rsp)
	vpaddq 1824(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 1888(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 1824(%rsp)
	vpaddq 1856(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 1888(%rsp)
	vmovdqa %ymm8, 1856(%rsp)
	vmovapd 480(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 640(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 672(%rsp), %ymm2, %ymm5
	vfmadd231pd 640(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 704(%rsp), %ymm2, %ymm7
	vfmadd231pd 672(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 736(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 1440(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 704(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 768(%rsp), %ymm2, %ymm12
	vmovapd 512(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 736(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 640(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 768(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 672(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 640(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 704(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 672(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 736(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 1472(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 704(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 768(%rsp), %ymm13, %ymm9
	vmovapd 544(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 736(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 640(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 768(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 672(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 640(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 704(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 672(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 736(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 1504(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 704(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 768(%rsp), %ymm3, %ymm7
	vmovapd 576(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 736(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 640(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 768(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 672(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 640(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 704(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 672(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 736(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 1536(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 704(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 768(%rsp), %ymm4, %ymm12
	vmovapd 608(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 736(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 640(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 768(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 672(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 640(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 704(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 672(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 736(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 1568(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 704(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 768(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 736(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 1440(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 768(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 1440(%rsp)
	vpaddq 1472(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 1472(%rsp)
	vpaddq 1504(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 1568(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 1504(%rsp)
	vpaddq 1536(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 1568(%rsp)
	vmovdqa %ymm8, 1536(%rsp)
	vmovdqa 0(%rcx), %ymm2
	vpaddq 1888(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 64(%rcx), %ymm6
	vpaddq 1760(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 96(%rcx), %ymm10
	vpaddq 1792(%rsp), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 128(%rcx), %ymm14
	vpaddq 1824(%rsp), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 160(%rcx), %ymm6
	vpaddq 1856(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 320(%rdi)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 352(%rdi)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 384(%rdi)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 416(%rdi)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 448(%rdi)
	vmovapd 800(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 960(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm2, %ymm5
	vfmadd231pd 960(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1024(%rsp), %ymm2, %ymm7
	vfmadd231pd 992(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1056(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 1600(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 1024(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1088(%rsp), %ymm2, %ymm12
	vmovapd 832(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 1056(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 960(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 1088(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 960(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1024(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 992(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 1056(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 1632(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 1024(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1088(%rsp), %ymm13, %ymm9
	vmovapd 864(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 1056(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 960(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 1088(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 992(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 960(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 1024(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 992(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 1056(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 1664(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 1024(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1088(%rsp), %ymm3, %ymm7
	vmovapd 896(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 1056(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 960(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 1088(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 992(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 960(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 1024(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 992(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 1056(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 1696(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 1024(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1088(%rsp), %ymm4, %ymm12
	vmovapd 928(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 1056(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 960(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 1088(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 960(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1024(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 992(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 1056(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 1728(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 1024(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 1088(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 1056(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 1600(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 1088(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 1600(%rsp)
	vpaddq 1632(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 1632(%rsp)
	vpaddq 1664(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 1728(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 1664(%rsp)
	vpaddq 1696(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 1728(%rsp)
	vmovdqa %ymm8, 1696(%rsp)
	vmovdqa 608(%rcx), %ymm2
	vpaddq 1728(%rsp), %ymm2, %ymm3
	vpsubq 1568(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 640(%rcx), %ymm7
	vpaddq 1600(%rsp), %ymm7, %ymm8
	vpsubq 1440(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 608(%rcx), %ymm12
	vpaddq 1632(%rsp), %ymm12, %ymm13
	vpsubq 1472(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 608(%rcx), %ymm3
	vpaddq 1664(%rsp), %ymm3, %ymm4
	vpsubq 1504(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 608(%rcx), %ymm12
	vpaddq 1696(%rsp), %ymm12, %ymm13
	vpsubq 1536(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 0(%rdi)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 32(%rdi)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 64(%rdi)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 96(%rdi)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 128(%rdi)
	vmovdqa 928(%rcx), %ymm2
	vpaddq 1728(%rsp), %ymm2, %ymm3
	vpaddq 1568(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 960(%rcx), %ymm7
	vpaddq 1600(%rsp), %ymm7, %ymm8
	vpaddq 1440(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 992(%rcx), %ymm12
	vpaddq 1632(%rsp), %ymm12, %ymm13
	vpaddq 1472(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 1024(%rcx), %ymm3
	vpaddq 1664(%rsp), %ymm3, %ymm4
	vpaddq 1504(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 1056(%rcx), %ymm12
	vpaddq 1696(%rsp), %ymm12, %ymm13
	vpaddq 1536(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 160(%rdi)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 192(%rdi)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 224(%rdi)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 256(%rdi)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 288(%rdi)
	vmovapd 640(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 800(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 832(%rsp), %ymm2, %ymm5
	vfmadd231pd 800(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 864(%rsp), %ymm2, %ymm7
	vfmadd231pd 832(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 896(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 480(%rdi)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 864(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 928(%rsp), %ymm2, %ymm12
	vmovapd 672(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 896(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 800(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 928(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 832(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 800(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 864(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 832(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 896(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 512(%rdi)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 864(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 928(%rsp), %ymm13, %ymm9
	vmovapd 704(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 896(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 800(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 928(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 832(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 800(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 864(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 832(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 896(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 544(%rdi)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 864(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 928(%rsp), %ymm3, %ymm7
	vmovapd 736(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 896(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 800(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 928(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 832(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 800(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 864(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 832(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 896(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 576(%rdi)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 864(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 928(%rsp), %ymm4, %ymm12
	vmovapd 768(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 896(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 800(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 928(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 832(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 800(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 864(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 832(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 896(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 608(%rdi)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 864(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 928(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 896(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 480(%rdi), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 928(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 480(%rdi)
	vpaddq 512(%rdi), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 512(%rdi)
	vpaddq 544(%rdi), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 608(%rdi), %ymm3, %ymm12
	vmovdqa %ymm7, 544(%rdi)
	vpaddq 576(%rdi), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 608(%rdi)
	vmovdqa %ymm8, 576(%rdi)
	mov %rax, %rsp
	.cfi_def_cfa_register %rsp
	ret
	.cfi_endproc
	.size lg_point_x4_add_cached_on, .-lg_point_x4_add_cached_on

	.globl lg_point_x4_cache
	.type lg_point_x4_cache, @function
	.p2align 6
# (struct lg_cached_x4 *cached, const struct lg_extended_x4 *point)
lg_point_x4_cache:
	.cfi_startproc
	mov %rsp, %rax
	.cfi_def_cfa_register %rax
	sub $352, %rsp
	and $-32, %rsp
	lea .Lconstants(%rip), %rcx
	vmovapd 1888(%rcx), %ymm0
	vmovapd 1920(%rcx), %ymm1
	vmovapd 0(%rsi), %ymm2
	vmovdqa %ymm2, 0(%rdi)
	vmovapd 32(%rsi), %ymm3
	vmovdqa %ymm3, 32(%rdi)
	vmovapd 64(%rsi), %ymm4
	vmovdqa %ymm4, 64(%rdi)
	vmovapd 96(%rsi), %ymm5
	vmovdqa %ymm5, 96(%rdi)
	vmovapd 128(%rsi), %ymm6
	vmovdqa %ymm6, 128(%rdi)
	vmovapd 160(%rsi), %ymm2
	vmovdqa %ymm2, 160(%rdi)
	vmovapd 192(%rsi), %ymm3
	vmovdqa %ymm3, 192(%rdi)
	vmovapd 224(%rsi), %ymm4
	vmovdqa %ymm4, 224(%rdi)
	vmovapd 256(%rsi), %ymm5
	vmovdqa %ymm5, 256(%rdi)
	vmovapd 288(%rsi), %ymm6
	vmovdqa %ymm6, 288(%rdi)
	vmovapd 1568(%rcx), %ymm2
	vmovdqa %ymm2, 160(%rsp)
	vmovapd 1600(%rcx), %ymm3
	vmovdqa %ymm3, 192(%rsp)
	vmovapd 1632(%rcx), %ymm4
	vmovdqa %ymm4, 224(%rsp)
	vmovapd 1664(%rcx), %ymm5
	vmovdqa %ymm5, 256(%rsp)
	vmovapd 1696(%rcx), %ymm6
	vmovdqa %ymm6, 288(%rsp)
	vmovapd 320(%rsi), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 160(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rsp), %ymm2, %ymm5
	vfmadd231pd 160(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 224(%rsp), %ymm2, %ymm7
	vfmadd231pd 192(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 256(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 0(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 224(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 288(%rsp), %ymm2, %ymm12
	vmovapd 352(%rsi), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 256(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 160(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 288(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 160(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 224(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 192(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 256(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 32(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 224(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 288(%rsp), %ymm13, %ymm9
	vmovapd 384(%rsi), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 256(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 160(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 288(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 192(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 160(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 224(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 192(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 256(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 64(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 224(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 288(%rsp), %ymm3, %ymm7
	vmovapd 416(%rsi), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 256(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 160(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 288(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 192(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 160(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 224(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 192(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 256(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 96(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 224(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 288(%rsp), %ymm4, %ymm12
	vmovapd 448(%rsi), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 256(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 160(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 288(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 160(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 224(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 192(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 256(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 128(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 224(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 288(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 256(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 0(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 288(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 0(%rsp)
	vpaddq 32(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 32(%rsp)
	vpaddq 64(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 128(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 64(%rsp)
	vpaddq 96(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 128(%rsp)
	vmovdqa %ymm8, 96(%rsp)
	vmovdqa 0(%rcx), %ymm2
	vpaddq 128(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 64(%rcx), %ymm6
	vpaddq 0(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 96(%rcx), %ymm10
	vpaddq 32(%rsp), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 128(%rcx), %ymm14
	vpaddq 64(%rsp), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 160(%rcx), %ymm6
	vpaddq 96(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 320(%rdi)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 352(%rdi)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 384(%rdi)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 416(%rdi)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 448(%rdi)
	vmovdqa 928(%rcx), %ymm2
	vpaddq 608(%rsi), %ymm2, %ymm3
	vpaddq 608(%rsi), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 960(%rcx), %ymm7
	vpaddq 480(%rsi), %ymm7, %ymm8
	vpaddq 480(%rsi), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 992(%rcx), %ymm12
	vpaddq 512(%rsi), %ymm12, %ymm13
	vpaddq 512(%rsi), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 1024(%rcx), %ymm3
	vpaddq 544(%rsi), %ymm3, %ymm4
	vpaddq 544(%rsi), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 1056(%rcx), %ymm12
	vpaddq 576(%rsi), %ymm12, %ymm13
	vpaddq 576(%rsi), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 480(%rdi)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 512(%rdi)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 544(%rdi)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 576(%rdi)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 608(%rdi)
	mov %rax, %rsp
	.cfi_def_cfa_register %rsp
	ret
	.cfi_endproc
	.size lg_point_x4_cache, .-lg_point_x4_cache

	.globl lg_point_x4_double
	.type lg_point_x4_double, @function
	.p2align 6
# (struct lg_projective_x4 *doubled, const struct lg_projective_x4 *point)
lg_point_x4_double:
	.cfi_startproc
	mov %rsp, %rax
	.cfi_def_cfa_register %rax
	sub $1792, %rsp
	and $-32, %rsp
	lea .Lconstants(%rip), %rcx
	vmovapd 1888(%rcx), %ymm0
	vmovapd 1920(%rcx), %ymm1
	vmovapd 0(%rsi), %ymm2
	vaddpd %ymm2, %ymm2, %ymm3
	vmovapd %ymm0, %ymm4
	vfmadd231pd 0(%rsi), %ymm2, %ymm4
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm6
	vfmadd231pd 32(%rsi), %ymm3, %ymm6
	vfmadd231pd 0(%rsi), %ymm2, %ymm5
	vsubpd %ymm6, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 64(%rsi), %ymm3, %ymm8
	vfmadd231pd 32(%rsi), %ymm3, %ymm7
	vsubpd %ymm8, %ymm1, %ymm9
	vmovapd %ymm0, %ymm10
	vfmadd231pd 96(%rsi), %ymm3, %ymm10
	vmovdqa %ymm5, 0(%rsp)
	vpaddq %ymm7, %ymm4, %ymm11
	vfmadd231pd 64(%rsi), %ymm3, %ymm9
	vsubpd %ymm10, %ymm1, %ymm12
	vmovapd %ymm0, %ymm13
	vfmadd231pd 128(%rsi), %ymm3, %ymm13
	vmovapd 32(%rsi), %ymm14
	vaddpd %ymm14, %ymm14, %ymm15
	vmovdqa %ymm11, 32(%rsp)
	vpaddq %ymm9, %ymm6, %ymm2
	vfmadd231pd 96(%rsi), %ymm3, %ymm12
	vsubpd %ymm13, %ymm1, %ymm5
	vmovapd %ymm0, %ymm4
	vfmadd231pd 32(%rsi), %ymm14, %ymm4
	vpaddq %ymm12, %ymm8, %ymm7
	vfmadd231pd 128(%rsi), %ymm3, %ymm5
	vsubpd %ymm4, %ymm1, %ymm11
	vmovapd %ymm0, %ymm6
	vfmadd231pd 64(%rsi), %ymm15, %ymm6
	vpaddq %ymm5, %ymm10, %ymm9
	vfmadd231pd 32(%rsi), %ymm14, %ymm11
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm12
	vfmadd231pd 96(%rsi), %ymm15, %ymm12
	vpaddq %ymm4, %ymm7, %ymm3
	vpaddq %ymm11, %ymm2, %ymm5
	vfmadd231pd 64(%rsi), %ymm15, %ymm8
	vsubpd %ymm12, %ymm1, %ymm10
	vmovapd %ymm0, %ymm14
	vfmadd231pd 128(%rsi), %ymm15, %ymm14
	vmovapd 64(%rsi), %ymm4
	vaddpd %ymm4, %ymm4, %ymm7
	vmovdqa %ymm5, 64(%rsp)
	vpaddq %ymm6, %ymm9, %ymm2
	vpaddq %ymm8, %ymm3, %ymm11
	vfmadd231pd 96(%rsi), %ymm15, %ymm10
	vsubpd %ymm14, %ymm1, %ymm5
	vmovapd %ymm0, %ymm6
	vfmadd231pd 64(%rsi), %ymm4, %ymm6
	vmovdqa %ymm11, 96(%rsp)
	vpaddq %ymm12, %ymm13, %ymm9
	vpaddq %ymm10, %ymm2, %ymm3
	vfmadd231pd 128(%rsi), %ymm15, %ymm5
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 96(%rsi), %ymm7, %ymm11
	vpaddq %ymm5, %ymm9, %ymm12
	vfmadd231pd 64(%rsi), %ymm4, %ymm8
	vsubpd %ymm11, %ymm1, %ymm13
	vmovapd %ymm0, %ymm2
	vfmadd231pd 128(%rsi), %ymm7, %ymm2
	vmovapd 96(%rsi), %ymm10
	vaddpd %ymm10, %ymm10, %ymm15
	vpaddq %ymm6, %ymm12, %ymm5
	vpaddq %ymm8, %ymm3, %ymm9
	vfmadd231pd 96(%rsi), %ymm7, %ymm13
	vsubpd %ymm2, %ymm1, %ymm4
	vmovapd %ymm0, %ymm6
	vfmadd231pd 96(%rsi), %ymm10, %ymm6
	vmovdqa %ymm9, 128(%rsp)
	vpaddq %ymm11, %ymm14, %ymm12
	vpaddq %ymm13, %ymm5, %ymm3
	vfmadd231pd 128(%rsi), %ymm7, %ymm4
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 128(%rsi), %ymm15, %ymm9
	vmovapd 128(%rsi), %ymm11
	vpaddq %ymm3, %ymm3, %ymm14
	vpsllq $4, %ymm3, %ymm5
	vpaddq %ymm4, %ymm12, %ymm13
	vfmadd231pd 96(%rsi), %ymm10, %ymm8
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm4
	vfmadd231pd 128(%rsi), %ymm11, %ymm4
	vpaddq %ymm14, %ymm3, %ymm12
	vpaddq 0(%rsp), %ymm5, %ymm10
	vpaddq %ymm12, %ymm10, %ymm3
	vpaddq %ymm6, %ymm2, %ymm14
	vpaddq %ymm8, %ymm13, %ymm5
	vfmadd231pd 128(%rsi), %ymm15, %ymm7
	vsubpd %ymm4, %ymm1, %ymm10
	vmovdqa %ymm3, 0(%rsp)
	vpaddq %ymm5, %ymm5, %ymm12
	vpsllq $4, %ymm5, %ymm2
	vpaddq %ymm7, %ymm14, %ymm6
	vfmadd231pd 128(%rsi), %ymm11, %ymm10
	vpaddq %ymm12, %ymm5, %ymm8
	vpaddq 32(%rsp), %ymm2, %ymm13
	vpaddq %ymm6, %ymm6, %ymm15
	vpsllq $4, %ymm6, %ymm3
	vpaddq %ymm8, %ymm13, %ymm7
	vpaddq %ymm10, %ymm9, %ymm14
	vpaddq %ymm15, %ymm6, %ymm11
	vmovdqa %ymm7, 32(%rsp)
	vpaddq 64(%rsp), %ymm3, %ymm5
	vpaddq %ymm4, %ymm4, %ymm12
	vpaddq %ymm14, %ymm14, %ymm2
	vpsllq $4, %ymm4, %ymm8
	vpsllq $4, %ymm14, %ymm13
	vpaddq %ymm11, %ymm5, %ymm9
	vpaddq %ymm12, %ymm4, %ymm10
	vpaddq %ymm2, %ymm14, %ymm6
	vpaddq 128(%rsp), %ymm8, %ymm15
	vmovdqa %ymm9, 64(%rsp)
	vpaddq 96(%rsp), %ymm13, %ymm7
	vpaddq %ymm10, %ymm15, %ymm3
	vpaddq %ymm6, %ymm7, %ymm5
	vmovdqa %ymm3, 128(%rsp)
	vmovdqa %ymm5, 96(%rsp)
	vmovapd 160(%rsi), %ymm2
	vaddpd %ymm2, %ymm2, %ymm3
	vmovapd %ymm0, %ymm4
	vfmadd231pd 160(%rsi), %ymm2, %ymm4
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm6
	vfmadd231pd 192(%rsi), %ymm3, %ymm6
	vfmadd231pd 160(%rsi), %ymm2, %ymm5
	vsubpd %ymm6, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 224(%rsi), %ymm3, %ymm8
	vfmadd231pd 192(%rsi), %ymm3, %ymm7
	vsubpd %ymm8, %ymm1, %ymm9
	vmovapd %ymm0, %ymm10
	vfmadd231pd 256(%rsi), %ymm3, %ymm10
	vmovdqa %ymm5, 160(%rsp)
	vpaddq %ymm7, %ymm4, %ymm11
	vfmadd231pd 224(%rsi), %ymm3, %ymm9
	vsubpd %ymm10, %ymm1, %ymm12
	vmovapd %ymm0, %ymm13
	vfmadd231pd 288(%rsi), %ymm3, %ymm13
	vmovapd 192(%rsi), %ymm14
	vaddpd %ymm14, %ymm14, %ymm15
	vmovdqa %ymm11, 192(%rsp)
	vpaddq %ymm9, %ymm6, %ymm2
	vfmadd231pd 256(%rsi), %ymm3, %ymm12
	vsubpd %ymm13, %ymm1, %ymm5
	vmovapd %ymm0, %ymm4
	vfmadd231pd 192(%rsi), %ymm14, %ymm4
	vpaddq %ymm12, %ymm8, %ymm7
	vfmadd231pd 288(%rsi), %ymm3, %ymm5
	vsubpd %ymm4, %ymm1, %ymm11
	vmovapd %ymm0, %ymm6
	vfmadd231pd 224(%rsi), %ymm15, %ymm6
	vpaddq %ymm5, %ymm10, %ymm9
	vfmadd231pd 192(%rsi), %ymm14, %ymm11
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm12
	vfmadd231pd 256(%rsi), %ymm15, %ymm12
	vpaddq %ymm4, %ymm7, %ymm3
	vpaddq %ymm11, %ymm2, %ymm5
	vfmadd231pd 224(%rsi), %ymm15, %ymm8
	vsubpd %ymm12, %ymm1, %ymm10
	vmovapd %ymm0, %ymm14
	vfmadd231pd 288(%rsi), %ymm15, %ymm14
	vmovapd 224(%rsi), %ymm4
	vaddpd %ymm4, %ymm4, %ymm7
	vmovdqa %ymm5, 224(%rsp)
	vpaddq %ymm6, %ymm9, %ymm2
	vpaddq %ymm8, %ymm3, %ymm11
	vfmadd231pd 256(%rsi), %ymm15, %ymm10
	vsubpd %ymm14, %ymm1, %ymm5
	vmovapd %ymm0, %ymm6
	vfmadd231pd 224(%rsi), %ymm4, %ymm6
	vmovdqa %ymm11, 256(%rsp)
	vpaddq %ymm12, %ymm13, %ymm9
	vpaddq %ymm10, %ymm2, %ymm3
	vfmadd231pd 288(%rsi), %ymm15, %ymm5
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 256(%rsi), %ymm7, %ymm11
	vpaddq %ymm5, %ymm9, %ymm12
	vfmadd231pd 224(%rsi), %ymm4, %ymm8
	vsubpd %ymm11, %ymm1, %ymm13
	vmovapd %ymm0, %ymm2
	vfmadd231pd 288(%rsi), %ymm7, %ymm2
	vmovapd 256(%rsi), %ymm10
	vaddpd %ymm10, %ymm10, %ymm15
	vpaddq %ymm6, %ymm12, %ymm5
	vpaddq %ymm8, %ymm3, %ymm9
	vfmadd231pd 256(%rsi), %ymm7, %ymm13
	vsubpd %ymm2, %ymm1, %ymm4
	vmovapd %ymm0, %ymm6
	vfmadd231pd 256(%rsi), %ymm10, %ymm6
	vmovdqa %ymm9, 288(%rsp)
	vpaddq %ymm11, %ymm14, %ymm12
	vpaddq %ymm13, %ymm5, %ymm3
	vfmadd231pd 288(%rsi), %ymm7, %ymm4
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 288(%rsi), %ymm15, %ymm9
	vmovapd 288(%rsi), %ymm11
	vpaddq %ymm3, %ymm3, %ymm14
	vpsllq $4, %ymm3, %ymm5
	vpaddq %ymm4, %ymm12, %ymm13
	vfmadd231pd 256(%rsi), %ymm10, %ymm8
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm4
	vfmadd231pd 288(%rsi), %ymm11, %ymm4
	vpaddq %ymm14, %ymm3, %ymm12
	vpaddq 160(%rsp), %ymm5, %ymm10
	vpaddq %ymm12, %ymm10, %ymm3
	vpaddq %ymm6, %ymm2, %ymm14
	vpaddq %ymm8, %ymm13, %ymm5
	vfmadd231pd 288(%rsi), %ymm15, %ymm7
	vsubpd %ymm4, %ymm1, %ymm10
	vmovdqa %ymm3, 160(%rsp)
	vpaddq %ymm5, %ymm5, %ymm12
	vpsllq $4, %ymm5, %ymm2
	vpaddq %ymm7, %ymm14, %ymm6
	vfmadd231pd 288(%rsi), %ymm11, %ymm10
	vpaddq %ymm12, %ymm5, %ymm8
	vpaddq 192(%rsp), %ymm2, %ymm13
	vpaddq %ymm6, %ymm6, %ymm15
	vpsllq $4, %ymm6, %ymm3
	vpaddq %ymm8, %ymm13, %ymm7
	vpaddq %ymm10, %ymm9, %ymm14
	vpaddq %ymm15, %ymm6, %ymm11
	vmovdqa %ymm7, 192(%rsp)
	vpaddq 224(%rsp), %ymm3, %ymm5
	vpaddq %ymm4, %ymm4, %ymm12
	vpaddq %ymm14, %ymm14, %ymm2
	vpsllq $4, %ymm4, %ymm8
	vpsllq $4, %ymm14, %ymm13
	vpaddq %ymm11, %ymm5, %ymm9
	vpaddq %ymm12, %ymm4, %ymm10
	vpaddq %ymm2, %ymm14, %ymm6
	vpaddq 288(%rsp), %ymm8, %ymm15
	vmovdqa %ymm9, 224(%rsp)
	vpaddq 256(%rsp), %ymm13, %ymm7
	vpaddq %ymm10, %ymm15, %ymm3
	vpaddq %ymm6, %ymm7, %ymm5
	vmovdqa %ymm3, 288(%rsp)
	vmovdqa %ymm5, 256(%rsp)
	vmovapd 0(%rsi), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 160(%rsi), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rsi), %ymm2, %ymm5
	vfmadd231pd 160(%rsi), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 224(%rsi), %ymm2, %ymm7
	vfmadd231pd 192(%rsi), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 256(%rsi), %ymm2, %ymm9
	vmovdqa %ymm4, 480(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 224(%rsi), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 288(%rsi), %ymm2, %ymm12
	vmovapd 32(%rsi), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 256(%rsi), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 160(%rsi), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 288(%rsi), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rsi), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 160(%rsi), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 224(%rsi), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 192(%rsi), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 256(%rsi), %ymm13, %ymm4
	vmovdqa %ymm9, 512(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 224(%rsi), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 288(%rsi), %ymm13, %ymm9
	vmovapd 64(%rsi), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 256(%rsi), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 160(%rsi), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 288(%rsi), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 192(%rsi), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 160(%rsi), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 224(%rsi), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 192(%rsi), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 256(%rsi), %ymm3, %ymm2
	vmovdqa %ymm7, 544(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 224(%rsi), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 288(%rsi), %ymm3, %ymm7
	vmovapd 96(%rsi), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 256(%rsi), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 160(%rsi), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 288(%rsi), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 192(%rsi), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 160(%rsi), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 224(%rsi), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 192(%rsi), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 256(%rsi), %ymm4, %ymm5
	vmovdqa %ymm12, 576(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 224(%rsi), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 288(%rsi), %ymm4, %ymm12
	vmovapd 128(%rsi), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 256(%rsi), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 160(%rsi), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 288(%rsi), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rsi), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 160(%rsi), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 224(%rsi), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 192(%rsi), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 256(%rsi), %ymm2, %ymm3
	vmovdqa %ymm14, 608(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 224(%rsi), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 288(%rsi), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 256(%rsi), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 480(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 288(%rsi), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 480(%rsp)
	vpaddq 512(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 512(%rsp)
	vpaddq 544(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 608(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 544(%rsp)
	vpaddq 576(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 608(%rsp)
	vmovdqa %ymm8, 576(%rsp)
	vmovdqa 608(%rcx), %ymm2
	vpaddq 288(%rsp), %ymm2, %ymm3
	vpsubq 128(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 640(%rcx), %ymm7
	vpaddq 160(%rsp), %ymm7, %ymm8
	vpsubq 0(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 608(%rcx), %ymm12
	vpaddq 192(%rsp), %ymm12, %ymm13
	vpsubq 32(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 608(%rcx), %ymm3
	vpaddq 224(%rsp), %ymm3, %ymm4
	vpsubq 64(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 608(%rcx), %ymm12
	vpaddq 256(%rsp), %ymm12, %ymm13
	vpsubq 96(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 960(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 992(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 1024(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 1056(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 1088(%rsp)
	vmovdqa 1728(%rcx), %ymm2
	vpsubq 128(%rsp), %ymm2, %ymm3
	vpsubq 288(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 1760(%rcx), %ymm7
	vpsubq 0(%rsp), %ymm7, %ymm8
	vpsubq 160(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 1792(%rcx), %ymm12
	vpsubq 32(%rsp), %ymm12, %ymm13
	vpsubq 192(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 1824(%rcx), %ymm3
	vpsubq 64(%rsp), %ymm3, %ymm4
	vpsubq 224(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 1856(%rcx), %ymm12
	vpsubq 96(%rsp), %ymm12, %ymm13
	vpsubq 256(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 1120(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 1152(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 1184(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 1216(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 1248(%rsp)
	vmovapd 320(%rsi), %ymm2
	vaddpd %ymm2, %ymm2, %ymm3
	vmovapd %ymm0, %ymm4
	vfmadd231pd 320(%rsi), %ymm2, %ymm4
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm6
	vfmadd231pd 352(%rsi), %ymm3, %ymm6
	vfmadd231pd 320(%rsi), %ymm2, %ymm5
	vsubpd %ymm6, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 384(%rsi), %ymm3, %ymm8
	vfmadd231pd 352(%rsi), %ymm3, %ymm7
	vsubpd %ymm8, %ymm1, %ymm9
	vmovapd %ymm0, %ymm10
	vfmadd231pd 416(%rsi), %ymm3, %ymm10
	vmovdqa %ymm5, 320(%rsp)
	vpaddq %ymm7, %ymm4, %ymm11
	vfmadd231pd 384(%rsi), %ymm3, %ymm9
	vsubpd %ymm10, %ymm1, %ymm12
	vmovapd %ymm0, %ymm13
	vfmadd231pd 448(%rsi), %ymm3, %ymm13
	vmovapd 352(%rsi), %ymm14
	vaddpd %ymm14, %ymm14, %ymm15
	vmovdqa %ymm11, 352(%rsp)
	vpaddq %ymm9, %ymm6, %ymm2
	vfmadd231pd 416(%rsi), %ymm3, %ymm12
	vsubpd %ymm13, %ymm1, %ymm5
	vmovapd %ymm0, %ymm4
	vfmadd231pd 352(%rsi), %ymm14, %ymm4
	vpaddq %ymm12, %ymm8, %ymm7
	vfmadd231pd 448(%rsi), %ymm3, %ymm5
	vsubpd %ymm4, %ymm1, %ymm11
	vmovapd %ymm0, %ymm6
	vfmadd231pd 384(%rsi), %ymm15, %ymm6
	vpaddq %ymm5, %ymm10, %ymm9
	vfmadd231pd 352(%rsi), %ymm14, %ymm11
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm12
	vfmadd231pd 416(%rsi), %ymm15, %ymm12
	vpaddq %ymm4, %ymm7, %ymm3
	vpaddq %ymm11, %ymm2, %ymm5
	vfmadd231pd 384(%rsi), %ymm15, %ymm8
	vsubpd %ymm12, %ymm1, %ymm10
	vmovapd %ymm0, %ymm14
	vfmadd231pd 448(%rsi), %ymm15, %ymm14
	vmovapd 384(%rsi), %ymm4
	vaddpd %ymm4, %ymm4, %ymm7
	vmovdqa %ymm5, 384(%rsp)
	vpaddq %ymm6, %ymm9, %ymm2
	vpaddq %ymm8, %ymm3, %ymm11
	vfmadd231pd 416(%rsi), %ymm15, %ymm10
	vsubpd %ymm14, %ymm1, %ymm5
	vmovapd %ymm0, %ymm6
	vfmadd231pd 384(%rsi), %ymm4, %ymm6
	vmovdqa %ymm11, 416(%rsp)
	vpaddq %ymm12, %ymm13, %ymm9
	vpaddq %ymm10, %ymm2, %ymm3
	vfmadd231pd 448(%rsi), %ymm15, %ymm5
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 416(%rsi), %ymm7, %ymm11
	vpaddq %ymm5, %ymm9, %ymm12
	vfmadd231pd 384(%rsi), %ymm4, %ymm8
	vsubpd %ymm11, %ymm1, %ymm13
	vmovapd %ymm0, %ymm2
	vfmadd231pd 448(%rsi), %ymm7, %ymm2
	vmovapd 416(%rsi), %ymm10
	vaddpd %ymm10, %ymm10, %ymm15
	vpaddq %ymm6, %ymm12, %ymm5
	vpaddq %ymm8, %ymm3, %ymm9
	vfmadd231pd 416(%rsi), %ymm7, %ymm13
	vsubpd %ymm2, %ymm1, %ymm4
	vmovapd %ymm0, %ymm6
	vfmadd231pd 416(%rsi), %ymm10, %ymm6
	vmovdqa %ymm9, 448(%rsp)
	vpaddq %ymm11, %ymm14, %ymm12
	vpaddq %ymm13, %ymm5, %ymm3
	vfmadd231pd 448(%rsi), %ymm7, %ymm4
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 448(%rsi), %ymm15, %ymm9
	vmovapd 448(%rsi), %ymm11
	vpaddq %ymm3, %ymm3, %ymm14
	vpsllq $4, %ymm3, %ymm5
	vpaddq %ymm4, %ymm12, %ymm13
	vfmadd231pd 416(%rsi), %ymm10, %ymm8
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm4
	vfmadd231pd 448(%rsi), %ymm11, %ymm4
	vpaddq %ymm14, %ymm3, %ymm12
	vpaddq 320(%rsp), %ymm5, %ymm10
	vpaddq %ymm12, %ymm10, %ymm3
	vpaddq %ymm6, %ymm2, %ymm14
	vpaddq %ymm8, %ymm13, %ymm5
	vfmadd231pd 448(%rsi), %ymm15, %ymm7
	vsubpd %ymm4, %ymm1, %ymm10
	vmovdqa %ymm3, 320(%rsp)
	vpaddq %ymm5, %ymm5, %ymm12
	vpsllq $4, %ymm5, %ymm2
	vpaddq %ymm7, %ymm14, %ymm6
	vfmadd231pd 448(%rsi), %ymm11, %ymm10
	vpaddq %ymm12, %ymm5, %ymm8
	vpaddq 352(%rsp), %ymm2, %ymm13
	vpaddq %ymm6, %ymm6, %ymm15
	vpsllq $4, %ymm6, %ymm3
	vpaddq %ymm8, %ymm13, %ymm7
	vpaddq %ymm10, %ymm9, %ymm14
	vpaddq %ymm15, %ymm6, %ymm11
	vmovdqa %ymm7, 352(%rsp)
	vpaddq 384(%rsp), %ymm3, %ymm5
	vpaddq %ymm4, %ymm4, %ymm12
	vpaddq %ymm14, %ymm14, %ymm2
	vpsllq $4, %ymm4, %ymm8
	vpsllq $4, %ymm14, %ymm13
	vpaddq %ymm11, %ymm5, %ymm9
	vpaddq %ymm12, %ymm4, %ymm10
	vpaddq %ymm2, %ymm14, %ymm6
	vpaddq 448(%rsp), %ymm8, %ymm15
	vmovdqa %ymm9, 384(%rsp)
	vpaddq 416(%rsp), %ymm13, %ymm7
	vpaddq %ymm10, %ymm15, %ymm3
	vpaddq %ymm6, %ymm7, %ymm5
	vmovdqa %ymm3, 448(%rsp)
	vmovdqa %ymm5, 416(%rsp)
	vmovdqa 928(%rcx), %ymm2
	vpaddq 608(%rsp), %ymm2, %ymm3
	vpaddq 608(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 960(%rcx), %ymm7
	vpaddq 480(%rsp), %ymm7, %ymm8
	vpaddq 480(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 992(%rcx), %ymm12
	vpaddq 512(%rsp), %ymm12, %ymm13
	vpaddq 512(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 1024(%rcx), %ymm3
	vpaddq 544(%rsp), %ymm3, %ymm4
	vpaddq 544(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 1056(%rcx), %ymm12
	vpaddq 576(%rsp), %ymm12, %ymm13
	vpaddq 576(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 640(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 672(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 704(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 736(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 768(%rsp)
	vmovdqa 1728(%rcx), %ymm2
	vpaddq 288(%rsp), %ymm2, %ymm3
	vpsubq 128(%rsp), %ymm3, %ymm4
	vpsubq 448(%rsp), %ymm4, %ymm5
	vpsubq 448(%rsp), %ymm5, %ymm6
	vpsrlq $51, %ymm6, %ymm7
	vpand 32(%rcx), %ymm6, %ymm8
	vmovdqa 1760(%rcx), %ymm9
	vpaddq 160(%rsp), %ymm9, %ymm10
	vpsubq 0(%rsp), %ymm10, %ymm11
	vpsubq 320(%rsp), %ymm11, %ymm12
	vpsubq 320(%rsp), %ymm12, %ymm13
	vpsrlq $51, %ymm13, %ymm14
	vpand 32(%rcx), %ymm13, %ymm15
	vmovdqa 1792(%rcx), %ymm2
	vpaddq 192(%rsp), %ymm2, %ymm3
	vpsubq 32(%rsp), %ymm3, %ymm4
	vpsubq 352(%rsp), %ymm4, %ymm5
	vpsubq 352(%rsp), %ymm5, %ymm6
	vpsrlq $51, %ymm6, %ymm9
	vpand 32(%rcx), %ymm6, %ymm10
	vmovdqa 1824(%rcx), %ymm11
	vpaddq 224(%rsp), %ymm11, %ymm12
	vpsubq 64(%rsp), %ymm12, %ymm13
	vpsubq 384(%rsp), %ymm13, %ymm2
	vpsubq 384(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 1856(%rcx), %ymm6
	vpaddq 256(%rsp), %ymm6, %ymm11
	vpsubq 96(%rsp), %ymm11, %ymm12
	vpsubq 416(%rsp), %ymm12, %ymm13
	vpsubq 416(%rsp), %ymm13, %ymm2
	vpsrlq $51, %ymm2, %ymm3
	vpand 32(%rcx), %ymm2, %ymm6
	vpmuludq 192(%rcx), %ymm7, %ymm11
	vpor 224(%rcx), %ymm15, %ymm12
	vpaddq %ymm11, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm2
	vmovdqa %ymm2, 800(%rsp)
	vpor 224(%rcx), %ymm10, %ymm7
	vpaddq %ymm14, %ymm7, %ymm15
	vsubpd 256(%rcx), %ymm15, %ymm11
	vmovdqa %ymm11, 832(%rsp)
	vpor 224(%rcx), %ymm5, %ymm12
	vpaddq %ymm9, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm2
	vmovdqa %ymm2, 864(%rsp)
	vpor 224(%rcx), %ymm6, %ymm10
	vpaddq %ymm4, %ymm10, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm14
	vmovdqa %ymm14, 896(%rsp)
	vpor 224(%rcx), %ymm8, %ymm15
	vpaddq %ymm3, %ymm15, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm5
	vmovdqa %ymm5, 928(%rsp)
	vmovapd 640(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 800(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 832(%rsp), %ymm2, %ymm5
	vfmadd231pd 800(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 864(%rsp), %ymm2, %ymm7
	vfmadd231pd 832(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 896(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 1280(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 864(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 928(%rsp), %ymm2, %ymm12
	vmovapd 672(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 896(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 800(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 928(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 832(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 800(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 864(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 832(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 896(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 1312(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 864(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 928(%rsp), %ymm13, %ymm9
	vmovapd 704(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 896(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 800(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 928(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 832(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 800(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 864(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 832(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 896(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 1344(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 864(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 928(%rsp), %ymm3, %ymm7
	vmovapd 736(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 896(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 800(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 928(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 832(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 800(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 864(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 832(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 896(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 1376(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 864(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 928(%rsp), %ymm4, %ymm12
	vmovapd 768(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 896(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 800(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 928(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 832(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 800(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 864(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 832(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 896(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 1408(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 864(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 928(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 896(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 1280(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 928(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 1280(%rsp)
	vpaddq 1312(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 1312(%rsp)
	vpaddq 1344(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 1408(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 1344(%rsp)
	vpaddq 1376(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 1408(%rsp)
	vmovdqa %ymm8, 1376(%rsp)
	vmovapd 960(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 1120(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 1152(%rsp), %ymm2, %ymm5
	vfmadd231pd 1120(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1184(%rsp), %ymm2, %ymm7
	vfmadd231pd 1152(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1216(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 1440(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 1184(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1248(%rsp), %ymm2, %ymm12
	vmovapd 992(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 1216(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 1120(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 1248(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 1152(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 1120(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1184(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 1152(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 1216(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 1472(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 1184(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1248(%rsp), %ymm13, %ymm9
	vmovapd 1024(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 1216(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 1120(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 1248(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 1152(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 1120(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 1184(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 1152(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 1216(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 1504(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 1184(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1248(%rsp), %ymm3, %ymm7
	vmovapd 1056(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 1216(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 1120(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 1248(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 1152(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 1120(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 1184(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 1152(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 1216(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 1536(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 1184(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1248(%rsp), %ymm4, %ymm12
	vmovapd 1088(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 1216(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1120(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 1248(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 1152(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 1120(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1184(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 1152(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 1216(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 1568(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 1184(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 1248(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 1216(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 1440(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 1248(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 1440(%rsp)
	vpaddq 1472(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 1472(%rsp)
	vpaddq 1504(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 1568(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 1504(%rsp)
	vpaddq 1536(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 1568(%rsp)
	vmovdqa %ymm8, 1536(%rsp)
	vmovdqa 0(%rcx), %ymm2
	vpaddq 1408(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 64(%rcx), %ymm6
	vpaddq 1280(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 96(%rcx), %ymm10
	vpaddq 1312(%rsp), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 128(%rcx), %ymm14
	vpaddq 1344(%rsp), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 160(%rcx), %ymm6
	vpaddq 1376(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 0(%rdi)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 32(%rdi)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 64(%rdi)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 96(%rdi)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 128(%rdi)
	vmovapd 800(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 960(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm2, %ymm5
	vfmadd231pd 960(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1024(%rsp), %ymm2, %ymm7
	vfmadd231pd 992(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1056(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 1600(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 1024(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1088(%rsp), %ymm2, %ymm12
	vmovapd 832(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 1056(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 960(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 1088(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 960(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1024(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 992(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 1056(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 1632(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 1024(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1088(%rsp), %ymm13, %ymm9
	vmovapd 864(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 1056(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 960(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 1088(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 992(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 960(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 1024(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 992(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 1056(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 1664(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 1024(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1088(%rsp), %ymm3, %ymm7
	vmovapd 896(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 1056(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 960(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 1088(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 992(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 960(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 1024(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 992(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 1056(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 1696(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 1024(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1088(%rsp), %ymm4, %ymm12
	vmovapd 928(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 1056(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 960(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 1088(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 960(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1024(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 992(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 1056(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 1728(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 1024(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 1088(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 1056(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 1600(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 1088(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 1600(%rsp)
	vpaddq 1632(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 1632(%rsp)
	vpaddq 1664(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 1728(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 1664(%rsp)
	vpaddq 1696(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 1728(%rsp)
	vmovdqa %ymm8, 1696(%rsp)
	vmovdqa 0(%rcx), %ymm2
	vpaddq 1568(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 64(%rcx), %ymm6
	vpaddq 1440(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 96(%rcx), %ymm10
	vpaddq 1472(%rsp), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 128(%rcx), %ymm14
	vpaddq 1504(%rsp), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 160(%rcx), %ymm6
	vpaddq 1536(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 160(%rdi)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 192(%rdi)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 224(%rdi)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 256(%rdi)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 288(%rdi)
	vmovdqa 0(%rcx), %ymm2
	vpaddq 1728(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 64(%rcx), %ymm6
	vpaddq 1600(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 96(%rcx), %ymm10
	vpaddq 1632(%rsp), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 128(%rcx), %ymm14
	vpaddq 1664(%rsp), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 160(%rcx), %ymm6
	vpaddq 1696(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 320(%rdi)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 352(%rdi)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 384(%rdi)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 416(%rdi)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 448(%rdi)
	mov %rax, %rsp
	.cfi_def_cfa_register %rsp
	ret
	.cfi_endproc
	.size lg_point_x4_double, .-lg_point_x4_double

	.globl lg_point_x4_double_extended
	.type lg_point_x4_double_extended, @function
	.p2align 6
# (struct lg_extended_x4 *doubled, const struct lg_projective_x4 *point)
lg_point_x4_double_extended:
	.cfi_startproc
	mov %rsp, %rax
	.cfi_def_cfa_register %rax
	sub $1792, %rsp
	and $-32, %rsp
	lea .Lconstants(%rip), %rcx
	vmovapd 1888(%rcx), %ymm0
	vmovapd 1920(%rcx), %ymm1
	vmovapd 0(%rsi), %ymm2
	vaddpd %ymm2, %ymm2, %ymm3
	vmovapd %ymm0, %ymm4
	vfmadd231pd 0(%rsi), %ymm2, %ymm4
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm6
	vfmadd231pd 32(%rsi), %ymm3, %ymm6
	vfmadd231pd 0(%rsi), %ymm2, %ymm5
	vsubpd %ymm6, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 64(%rsi), %ymm3, %ymm8
	vfmadd231pd 32(%rsi), %ymm3, %ymm7
	vsubpd %ymm8, %ymm1, %ymm9
	vmovapd %ymm0, %ymm10
	vfmadd231pd 96(%rsi), %ymm3, %ymm10
	vmovdqa %ymm5, 0(%rsp)
	vpaddq %ymm7, %ymm4, %ymm11
	vfmadd231pd 64(%rsi), %ymm3, %ymm9
	vsubpd %ymm10, %ymm1, %ymm12
	vmovapd %ymm0, %ymm13
	vfmadd231pd 128(%rsi), %ymm3, %ymm13
	vmovapd 32(%rsi), %ymm14
	vaddpd %ymm14, %ymm14, %ymm15
	vmovdqa %ymm11, 32(%rsp)
	vpaddq %ymm9, %ymm6, %ymm2
	vfmadd231pd 96(%rsi), %ymm3, %ymm12
	vsubpd %ymm13, %ymm1, %ymm5
	vmovapd %ymm0, %ymm4
	vfmadd231pd 32(%rsi), %ymm14, %ymm4
	vpaddq %ymm12, %ymm8, %ymm7
	vfmadd231pd 128(%rsi), %ymm3, %ymm5
	vsubpd %ymm4, %ymm1, %ymm11
	vmovapd %ymm0, %ymm6
	vfmadd231pd 64(%rsi), %ymm15, %ymm6
	vpaddq %ymm5, %ymm10, %ymm9
	vfmadd231pd 32(%rsi), %ymm14, %ymm11
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm12
	vfmadd231pd 96(%rsi), %ymm15, %ymm12
	vpaddq %ymm4, %ymm7, %ymm3
	vpaddq %ymm11, %ymm2, %ymm5
	vfmadd231pd 64(%rsi), %ymm15, %ymm8
	vsubpd %ymm12, %ymm1, %ymm10
	vmovapd %ymm0, %ymm14
	vfmadd231pd 128(%rsi), %ymm15, %ymm14
	vmovapd 64(%rsi), %ymm4
	vaddpd %ymm4, %ymm4, %ymm7
	vmovdqa %ymm5, 64(%rsp)
	vpaddq %ymm6, %ymm9, %ymm2
	vpaddq %ymm8, %ymm3, %ymm11
	vfmadd231pd 96(%rsi), %ymm15, %ymm10
	vsubpd %ymm14, %ymm1, %ymm5
	vmovapd %ymm0, %ymm6
	vfmadd231pd 64(%rsi), %ymm4, %ymm6
	vmovdqa %ymm11, 96(%rsp)
	vpaddq %ymm12, %ymm13, %ymm9
	vpaddq %ymm10, %ymm2, %ymm3
	vfmadd231pd 128(%rsi), %ymm15, %ymm5
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 96(%rsi), %ymm7, %ymm11
	vpaddq %ymm5, %ymm9, %ymm12
	vfmadd231pd 64(%rsi), %ymm4, %ymm8
	vsubpd %ymm11, %ymm1, %ymm13
	vmovapd %ymm0, %ymm2
	vfmadd231pd 128(%rsi), %ymm7, %ymm2
	vmovapd 96(%rsi), %ymm10
	vaddpd %ymm10, %ymm10, %ymm15
	vpaddq %ymm6, %ymm12, %ymm5
	vpaddq %ymm8, %ymm3, %ymm9
	vfmadd231pd 96(%rsi), %ymm7, %ymm13
	vsubpd %ymm2, %ymm1, %ymm4
	vmovapd %ymm0, %ymm6
	vfmadd231pd 96(%rsi), %ymm10, %ymm6
	vmovdqa %ymm9, 128(%rsp)
	vpaddq %ymm11, %ymm14, %ymm12
	vpaddq %ymm13, %ymm5, %ymm3
	vfmadd231pd 128(%rsi), %ymm7, %ymm4
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 128(%rsi), %ymm15, %ymm9
	vmovapd 128(%rsi), %ymm11
	vpaddq %ymm3, %ymm3, %ymm14
	vpsllq $4, %ymm3, %ymm5
	vpaddq %ymm4, %ymm12, %ymm13
	vfmadd231pd 96(%rsi), %ymm10, %ymm8
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm4
	vfmadd231pd 128(%rsi), %ymm11, %ymm4
	vpaddq %ymm14, %ymm3, %ymm12
	vpaddq 0(%rsp), %ymm5, %ymm10
	vpaddq %ymm12, %ymm10, %ymm3
	vpaddq %ymm6, %ymm2, %ymm14
	vpaddq %ymm8, %ymm13, %ymm5
	vfmadd231pd 128(%rsi), %ymm15, %ymm7
	vsubpd %ymm4, %ymm1, %ymm10
	vmovdqa %ymm3, 0(%rsp)
	vpaddq %ymm5, %ymm5, %ymm12
	vpsllq $4, %ymm5, %ymm2
	vpaddq %ymm7, %ymm14, %ymm6
	vfmadd231pd 128(%rsi), %ymm11, %ymm10
	vpaddq %ymm12, %ymm5, %ymm8
	vpaddq 32(%rsp), %ymm2, %ymm13
	vpaddq %ymm6, %ymm6, %ymm15
	vpsllq $4, %ymm6, %ymm3
	vpaddq %ymm8, %ymm13, %ymm7
	vpaddq %ymm10, %ymm9, %ymm14
	vpaddq %ymm15, %ymm6, %ymm11
	vmovdqa %ymm7, 32(%rsp)
	vpaddq 64(%rsp), %ymm3, %ymm5
	vpaddq %ymm4, %ymm4, %ymm12
	vpaddq %ymm14, %ymm14, %ymm2
	vpsllq $4, %ymm4, %ymm8
	vpsllq $4, %ymm14, %ymm13
	vpaddq %ymm11, %ymm5, %ymm9
	vpaddq %ymm12, %ymm4, %ymm10
	vpaddq %ymm2, %ymm14, %ymm6
	vpaddq 128(%rsp), %ymm8, %ymm15
	vmovdqa %ymm9, 64(%rsp)
	vpaddq 96(%rsp), %ymm13, %ymm7
	vpaddq %ymm10, %ymm15, %ymm3
	vpaddq %ymm6, %ymm7, %ymm5
	vmovdqa %ymm3, 128(%rsp)
	vmovdqa %ymm5, 96(%rsp)
	vmovapd 160(%rsi), %ymm2
	vaddpd %ymm2, %ymm2, %ymm3
	vmovapd %ymm0, %ymm4
	vfmadd231pd 160(%rsi), %ymm2, %ymm4
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm6
	vfmadd231pd 192(%rsi), %ymm3, %ymm6
	vfmadd231pd 160(%rsi), %ymm2, %ymm5
	vsubpd %ymm6, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 224(%rsi), %ymm3, %ymm8
	vfmadd231pd 192(%rsi), %ymm3, %ymm7
	vsubpd %ymm8, %ymm1, %ymm9
	vmovapd %ymm0, %ymm10
	vfmadd231pd 256(%rsi), %ymm3, %ymm10
	vmovdqa %ymm5, 160(%rsp)
	vpaddq %ymm7, %ymm4, %ymm11
	vfmadd231pd 224(%rsi), %ymm3, %ymm9
	vsubpd %ymm10, %ymm1, %ymm12
	vmovapd %ymm0, %ymm13
	vfmadd231pd 288(%rsi), %ymm3, %ymm13
	vmovapd 192(%rsi), %ymm14
	vaddpd %ymm14, %ymm14, %ymm15
	vmovdqa %ymm11, 192(%rsp)
	vpaddq %ymm9, %ymm6, %ymm2
	vfmadd231pd 256(%rsi), %ymm3, %ymm12
	vsubpd %ymm13, %ymm1, %ymm5
	vmovapd %ymm0, %ymm4
	vfmadd231pd 192(%rsi), %ymm14, %ymm4
	vpaddq %ymm12, %ymm8, %ymm7
	vfmadd231pd 288(%rsi), %ymm3, %ymm5
	vsubpd %ymm4, %ymm1, %ymm11
	vmovapd %ymm0, %ymm6
	vfmadd231pd 224(%rsi), %ymm15, %ymm6
	vpaddq %ymm5, %ymm10, %ymm9
	vfmadd231pd 192(%rsi), %ymm14, %ymm11
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm12
	vfmadd231pd 256(%rsi), %ymm15, %ymm12
	vpaddq %ymm4, %ymm7, %ymm3
	vpaddq %ymm11, %ymm2, %ymm5
	vfmadd231pd 224(%rsi), %ymm15, %ymm8
	vsubpd %ymm12, %ymm1, %ymm10
	vmovapd %ymm0, %ymm14
	vfmadd231pd 288(%rsi), %ymm15, %ymm14
	vmovapd 224(%rsi), %ymm4
	vaddpd %ymm4, %ymm4, %ymm7
	vmovdqa %ymm5, 224(%rsp)
	vpaddq %ymm6, %ymm9, %ymm2
	vpaddq %ymm8, %ymm3, %ymm11
	vfmadd231pd 256(%rsi), %ymm15, %ymm10
	vsubpd %ymm14, %ymm1, %ymm5
	vmovapd %ymm0, %ymm6
	vfmadd231pd 224(%rsi), %ymm4, %ymm6
	vmovdqa %ymm11, 256(%rsp)
	vpaddq %ymm12, %ymm13, %ymm9
	vpaddq %ymm10, %ymm2, %ymm3
	vfmadd231pd 288(%rsi), %ymm15, %ymm5
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 256(%rsi), %ymm7, %ymm11
	vpaddq %ymm5, %ymm9, %ymm12
	vfmadd231pd 224(%rsi), %ymm4, %ymm8
	vsubpd %ymm11, %ymm1, %ymm13
	vmovapd %ymm0, %ymm2
	vfmadd231pd 288(%rsi), %ymm7, %ymm2
	vmovapd 256(%rsi), %ymm10
	vaddpd %ymm10, %ymm10, %ymm15
	vpaddq %ymm6, %ymm12, %ymm5
	vpaddq %ymm8, %ymm3, %ymm9
	vfmadd231pd 256(%rsi), %ymm7, %ymm13
	vsubpd %ymm2, %ymm1, %ymm4
	vmovapd %ymm0, %ymm6
	vfmadd231pd 256(%rsi), %ymm10, %ymm6
	vmovdqa %ymm9, 288(%rsp)
	vpaddq %ymm11, %ymm14, %ymm12
	vpaddq %ymm13, %ymm5, %ymm3
	vfmadd231pd 288(%rsi), %ymm7, %ymm4
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 288(%rsi), %ymm15, %ymm9
	vmovapd 288(%rsi), %ymm11
	vpaddq %ymm3, %ymm3, %ymm14
	vpsllq $4, %ymm3, %ymm5
	vpaddq %ymm4, %ymm12, %ymm13
	vfmadd231pd 256(%rsi), %ymm10, %ymm8
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm4
	vfmadd231pd 288(%rsi), %ymm11, %ymm4
	vpaddq %ymm14, %ymm3, %ymm12
	vpaddq 160(%rsp), %ymm5, %ymm10
	vpaddq %ymm12, %ymm10, %ymm3
	vpaddq %ymm6, %ymm2, %ymm14
	vpaddq %ymm8, %ymm13, %ymm5
	vfmadd231pd 288(%rsi), %ymm15, %ymm7
	vsubpd %ymm4, %ymm1, %ymm10
	vmovdqa %ymm3, 160(%rsp)
	vpaddq %ymm5, %ymm5, %ymm12
	vpsllq $4, %ymm5, %ymm2
	vpaddq %ymm7, %ymm14, %ymm6
	vfmadd231pd 288(%rsi), %ymm11, %ymm10
	vpaddq %ymm12, %ymm5, %ymm8
	vpaddq 192(%rsp), %ymm2, %ymm13
	vpaddq %ymm6, %ymm6, %ymm15
	vpsllq $4, %ymm6, %ymm3
	vpaddq %ymm8, %ymm13, %ymm7
	vpaddq %ymm10, %ymm9, %ymm14
	vpaddq %ymm15, %ymm6, %ymm11
	vmovdqa %ymm7, 192(%rsp)
	vpaddq 224(%rsp), %ymm3, %ymm5
	vpaddq %ymm4, %ymm4, %ymm12
	vpaddq %ymm14, %ymm14, %ymm2
	vpsllq $4, %ymm4, %ymm8
	vpsllq $4, %ymm14, %ymm13
	vpaddq %ymm11, %ymm5, %ymm9
	vpaddq %ymm12, %ymm4, %ymm10
	vpaddq %ymm2, %ymm14, %ymm6
	vpaddq 288(%rsp), %ymm8, %ymm15
	vmovdqa %ymm9, 224(%rsp)
	vpaddq 256(%rsp), %ymm13, %ymm7
	vpaddq %ymm10, %ymm15, %ymm3
	vpaddq %ymm6, %ymm7, %ymm5
	vmovdqa %ymm3, 288(%rsp)
	vmovdqa %ymm5, 256(%rsp)
	vmovapd 0(%rsi), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 160(%rsi), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rsi), %ymm2, %ymm5
	vfmadd231pd 160(%rsi), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 224(%rsi), %ymm2, %ymm7
	vfmadd231pd 192(%rsi), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 256(%rsi), %ymm2, %ymm9
	vmovdqa %ymm4, 480(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 224(%rsi), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 288(%rsi), %ymm2, %ymm12
	vmovapd 32(%rsi), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 256(%rsi), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 160(%rsi), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 288(%rsi), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rsi), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 160(%rsi), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 224(%rsi), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 192(%rsi), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 256(%rsi), %ymm13, %ymm4
	vmovdqa %ymm9, 512(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 224(%rsi), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 288(%rsi), %ymm13, %ymm9
	vmovapd 64(%rsi), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 256(%rsi), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 160(%rsi), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 288(%rsi), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 192(%rsi), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 160(%rsi), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 224(%rsi), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 192(%rsi), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 256(%rsi), %ymm3, %ymm2
	vmovdqa %ymm7, 544(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 224(%rsi), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 288(%rsi), %ymm3, %ymm7
	vmovapd 96(%rsi), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 256(%rsi), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 160(%rsi), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 288(%rsi), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 192(%rsi), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 160(%rsi), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 224(%rsi), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 192(%rsi), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 256(%rsi), %ymm4, %ymm5
	vmovdqa %ymm12, 576(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 224(%rsi), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 288(%rsi), %ymm4, %ymm12
	vmovapd 128(%rsi), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 256(%rsi), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 160(%rsi), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 288(%rsi), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 192(%rsi), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 160(%rsi), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 224(%rsi), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 192(%rsi), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 256(%rsi), %ymm2, %ymm3
	vmovdqa %ymm14, 608(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 224(%rsi), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 288(%rsi), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 256(%rsi), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 480(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 288(%rsi), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 480(%rsp)
	vpaddq 512(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 512(%rsp)
	vpaddq 544(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 608(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 544(%rsp)
	vpaddq 576(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 608(%rsp)
	vmovdqa %ymm8, 576(%rsp)
	vmovdqa 608(%rcx), %ymm2
	vpaddq 288(%rsp), %ymm2, %ymm3
	vpsubq 128(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 640(%rcx), %ymm7
	vpaddq 160(%rsp), %ymm7, %ymm8
	vpsubq 0(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 608(%rcx), %ymm12
	vpaddq 192(%rsp), %ymm12, %ymm13
	vpsubq 32(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 608(%rcx), %ymm3
	vpaddq 224(%rsp), %ymm3, %ymm4
	vpsubq 64(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 608(%rcx), %ymm12
	vpaddq 256(%rsp), %ymm12, %ymm13
	vpsubq 96(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 960(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 992(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 1024(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 1056(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 1088(%rsp)
	vmovdqa 1728(%rcx), %ymm2
	vpsubq 128(%rsp), %ymm2, %ymm3
	vpsubq 288(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 1760(%rcx), %ymm7
	vpsubq 0(%rsp), %ymm7, %ymm8
	vpsubq 160(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 1792(%rcx), %ymm12
	vpsubq 32(%rsp), %ymm12, %ymm13
	vpsubq 192(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 1824(%rcx), %ymm3
	vpsubq 64(%rsp), %ymm3, %ymm4
	vpsubq 224(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 1856(%rcx), %ymm12
	vpsubq 96(%rsp), %ymm12, %ymm13
	vpsubq 256(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 1120(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 1152(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 1184(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 1216(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 1248(%rsp)
	vmovapd 320(%rsi), %ymm2
	vaddpd %ymm2, %ymm2, %ymm3
	vmovapd %ymm0, %ymm4
	vfmadd231pd 320(%rsi), %ymm2, %ymm4
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm6
	vfmadd231pd 352(%rsi), %ymm3, %ymm6
	vfmadd231pd 320(%rsi), %ymm2, %ymm5
	vsubpd %ymm6, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 384(%rsi), %ymm3, %ymm8
	vfmadd231pd 352(%rsi), %ymm3, %ymm7
	vsubpd %ymm8, %ymm1, %ymm9
	vmovapd %ymm0, %ymm10
	vfmadd231pd 416(%rsi), %ymm3, %ymm10
	vmovdqa %ymm5, 320(%rsp)
	vpaddq %ymm7, %ymm4, %ymm11
	vfmadd231pd 384(%rsi), %ymm3, %ymm9
	vsubpd %ymm10, %ymm1, %ymm12
	vmovapd %ymm0, %ymm13
	vfmadd231pd 448(%rsi), %ymm3, %ymm13
	vmovapd 352(%rsi), %ymm14
	vaddpd %ymm14, %ymm14, %ymm15
	vmovdqa %ymm11, 352(%rsp)
	vpaddq %ymm9, %ymm6, %ymm2
	vfmadd231pd 416(%rsi), %ymm3, %ymm12
	vsubpd %ymm13, %ymm1, %ymm5
	vmovapd %ymm0, %ymm4
	vfmadd231pd 352(%rsi), %ymm14, %ymm4
	vpaddq %ymm12, %ymm8, %ymm7
	vfmadd231pd 448(%rsi), %ymm3, %ymm5
	vsubpd %ymm4, %ymm1, %ymm11
	vmovapd %ymm0, %ymm6
	vfmadd231pd 384(%rsi), %ymm15, %ymm6
	vpaddq %ymm5, %ymm10, %ymm9
	vfmadd231pd 352(%rsi), %ymm14, %ymm11
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm12
	vfmadd231pd 416(%rsi), %ymm15, %ymm12
	vpaddq %ymm4, %ymm7, %ymm3
	vpaddq %ymm11, %ymm2, %ymm5
	vfmadd231pd 384(%rsi), %ymm15, %ymm8
	vsubpd %ymm12, %ymm1, %ymm10
	vmovapd %ymm0, %ymm14
	vfmadd231pd 448(%rsi), %ymm15, %ymm14
	vmovapd 384(%rsi), %ymm4
	vaddpd %ymm4, %ymm4, %ymm7
	vmovdqa %ymm5, 384(%rsp)
	vpaddq %ymm6, %ymm9, %ymm2
	vpaddq %ymm8, %ymm3, %ymm11
	vfmadd231pd 416(%rsi), %ymm15, %ymm10
	vsubpd %ymm14, %ymm1, %ymm5
	vmovapd %ymm0, %ymm6
	vfmadd231pd 384(%rsi), %ymm4, %ymm6
	vmovdqa %ymm11, 416(%rsp)
	vpaddq %ymm12, %ymm13, %ymm9
	vpaddq %ymm10, %ymm2, %ymm3
	vfmadd231pd 448(%rsi), %ymm15, %ymm5
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 416(%rsi), %ymm7, %ymm11
	vpaddq %ymm5, %ymm9, %ymm12
	vfmadd231pd 384(%rsi), %ymm4, %ymm8
	vsubpd %ymm11, %ymm1, %ymm13
	vmovapd %ymm0, %ymm2
	vfmadd231pd 448(%rsi), %ymm7, %ymm2
	vmovapd 416(%rsi), %ymm10
	vaddpd %ymm10, %ymm10, %ymm15
	vpaddq %ymm6, %ymm12, %ymm5
	vpaddq %ymm8, %ymm3, %ymm9
	vfmadd231pd 416(%rsi), %ymm7, %ymm13
	vsubpd %ymm2, %ymm1, %ymm4
	vmovapd %ymm0, %ymm6
	vfmadd231pd 416(%rsi), %ymm10, %ymm6
	vmovdqa %ymm9, 448(%rsp)
	vpaddq %ymm11, %ymm14, %ymm12
	vpaddq %ymm13, %ymm5, %ymm3
	vfmadd231pd 448(%rsi), %ymm7, %ymm4
	vsubpd %ymm6, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 448(%rsi), %ymm15, %ymm9
	vmovapd 448(%rsi), %ymm11
	vpaddq %ymm3, %ymm3, %ymm14
	vpsllq $4, %ymm3, %ymm5
	vpaddq %ymm4, %ymm12, %ymm13
	vfmadd231pd 416(%rsi), %ymm10, %ymm8
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm4
	vfmadd231pd 448(%rsi), %ymm11, %ymm4
	vpaddq %ymm14, %ymm3, %ymm12
	vpaddq 320(%rsp), %ymm5, %ymm10
	vpaddq %ymm12, %ymm10, %ymm3
	vpaddq %ymm6, %ymm2, %ymm14
	vpaddq %ymm8, %ymm13, %ymm5
	vfmadd231pd 448(%rsi), %ymm15, %ymm7
	vsubpd %ymm4, %ymm1, %ymm10
	vmovdqa %ymm3, 320(%rsp)
	vpaddq %ymm5, %ymm5, %ymm12
	vpsllq $4, %ymm5, %ymm2
	vpaddq %ymm7, %ymm14, %ymm6
	vfmadd231pd 448(%rsi), %ymm11, %ymm10
	vpaddq %ymm12, %ymm5, %ymm8
	vpaddq 352(%rsp), %ymm2, %ymm13
	vpaddq %ymm6, %ymm6, %ymm15
	vpsllq $4, %ymm6, %ymm3
	vpaddq %ymm8, %ymm13, %ymm7
	vpaddq %ymm10, %ymm9, %ymm14
	vpaddq %ymm15, %ymm6, %ymm11
	vmovdqa %ymm7, 352(%rsp)
	vpaddq 384(%rsp), %ymm3, %ymm5
	vpaddq %ymm4, %ymm4, %ymm12
	vpaddq %ymm14, %ymm14, %ymm2
	vpsllq $4, %ymm4, %ymm8
	vpsllq $4, %ymm14, %ymm13
	vpaddq %ymm11, %ymm5, %ymm9
	vpaddq %ymm12, %ymm4, %ymm10
	vpaddq %ymm2, %ymm14, %ymm6
	vpaddq 448(%rsp), %ymm8, %ymm15
	vmovdqa %ymm9, 384(%rsp)
	vpaddq 416(%rsp), %ymm13, %ymm7
	vpaddq %ymm10, %ymm15, %ymm3
	vpaddq %ymm6, %ymm7, %ymm5
	vmovdqa %ymm3, 448(%rsp)
	vmovdqa %ymm5, 416(%rsp)
	vmovdqa 928(%rcx), %ymm2
	vpaddq 608(%rsp), %ymm2, %ymm3
	vpaddq 608(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 960(%rcx), %ymm7
	vpaddq 480(%rsp), %ymm7, %ymm8
	vpaddq 480(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 992(%rcx), %ymm12
	vpaddq 512(%rsp), %ymm12, %ymm13
	vpaddq 512(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 1024(%rcx), %ymm3
	vpaddq 544(%rsp), %ymm3, %ymm4
	vpaddq 544(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 1056(%rcx), %ymm12
	vpaddq 576(%rsp), %ymm12, %ymm13
	vpaddq 576(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 640(%rsp)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 672(%rsp)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 704(%rsp)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 736(%rsp)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 768(%rsp)
	vmovdqa 1728(%rcx), %ymm2
	vpaddq 288(%rsp), %ymm2, %ymm3
	vpsubq 128(%rsp), %ymm3, %ymm4
	vpsubq 448(%rsp), %ymm4, %ymm5
	vpsubq 448(%rsp), %ymm5, %ymm6
	vpsrlq $51, %ymm6, %ymm7
	vpand 32(%rcx), %ymm6, %ymm8
	vmovdqa 1760(%rcx), %ymm9
	vpaddq 160(%rsp), %ymm9, %ymm10
	vpsubq 0(%rsp), %ymm10, %ymm11
	vpsubq 320(%rsp), %ymm11, %ymm12
	vpsubq 320(%rsp), %ymm12, %ymm13
	vpsrlq $51, %ymm13, %ymm14
	vpand 32(%rcx), %ymm13, %ymm15
	vmovdqa 1792(%rcx), %ymm2
	vpaddq 192(%rsp), %ymm2, %ymm3
	vpsubq 32(%rsp), %ymm3, %ymm4
	vpsubq 352(%rsp), %ymm4, %ymm5
	vpsubq 352(%rsp), %ymm5, %ymm6
	vpsrlq $51, %ymm6, %ymm9
	vpand 32(%rcx), %ymm6, %ymm10
	vmovdqa 1824(%rcx), %ymm11
	vpaddq 224(%rsp), %ymm11, %ymm12
	vpsubq 64(%rsp), %ymm12, %ymm13
	vpsubq 384(%rsp), %ymm13, %ymm2
	vpsubq 384(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 1856(%rcx), %ymm6
	vpaddq 256(%rsp), %ymm6, %ymm11
	vpsubq 96(%rsp), %ymm11, %ymm12
	vpsubq 416(%rsp), %ymm12, %ymm13
	vpsubq 416(%rsp), %ymm13, %ymm2
	vpsrlq $51, %ymm2, %ymm3
	vpand 32(%rcx), %ymm2, %ymm6
	vpmuludq 192(%rcx), %ymm7, %ymm11
	vpor 224(%rcx), %ymm15, %ymm12
	vpaddq %ymm11, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm2
	vmovdqa %ymm2, 800(%rsp)
	vpor 224(%rcx), %ymm10, %ymm7
	vpaddq %ymm14, %ymm7, %ymm15
	vsubpd 256(%rcx), %ymm15, %ymm11
	vmovdqa %ymm11, 832(%rsp)
	vpor 224(%rcx), %ymm5, %ymm12
	vpaddq %ymm9, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm2
	vmovdqa %ymm2, 864(%rsp)
	vpor 224(%rcx), %ymm6, %ymm10
	vpaddq %ymm4, %ymm10, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm14
	vmovdqa %ymm14, 896(%rsp)
	vpor 224(%rcx), %ymm8, %ymm15
	vpaddq %ymm3, %ymm15, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm5
	vmovdqa %ymm5, 928(%rsp)
	vmovapd 640(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 1120(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 1152(%rsp), %ymm2, %ymm5
	vfmadd231pd 1120(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1184(%rsp), %ymm2, %ymm7
	vfmadd231pd 1152(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1216(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 1600(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 1184(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1248(%rsp), %ymm2, %ymm12
	vmovapd 672(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 1216(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 1120(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 1248(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 1152(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 1120(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1184(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 1152(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 1216(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 1632(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 1184(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1248(%rsp), %ymm13, %ymm9
	vmovapd 704(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 1216(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 1120(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 1248(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 1152(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 1120(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 1184(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 1152(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 1216(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 1664(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 1184(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1248(%rsp), %ymm3, %ymm7
	vmovapd 736(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 1216(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 1120(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 1248(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 1152(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 1120(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 1184(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 1152(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 1216(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 1696(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 1184(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1248(%rsp), %ymm4, %ymm12
	vmovapd 768(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 1216(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1120(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 1248(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 1152(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 1120(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1184(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 1152(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 1216(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 1728(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 1184(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 1248(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 1216(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 1600(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 1248(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 1600(%rsp)
	vpaddq 1632(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 1632(%rsp)
	vpaddq 1664(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 1728(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 1664(%rsp)
	vpaddq 1696(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 1728(%rsp)
	vmovdqa %ymm8, 1696(%rsp)
	vmovapd 640(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 800(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 832(%rsp), %ymm2, %ymm5
	vfmadd231pd 800(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 864(%rsp), %ymm2, %ymm7
	vfmadd231pd 832(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 896(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 1280(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 864(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 928(%rsp), %ymm2, %ymm12
	vmovapd 672(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 896(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 800(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 928(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 832(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 800(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 864(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 832(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 896(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 1312(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 864(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 928(%rsp), %ymm13, %ymm9
	vmovapd 704(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 896(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 800(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 928(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 832(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 800(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 864(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 832(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 896(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 1344(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 864(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 928(%rsp), %ymm3, %ymm7
	vmovapd 736(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 896(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 800(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 928(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 832(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 800(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 864(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 832(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 896(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 1376(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 864(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 928(%rsp), %ymm4, %ymm12
	vmovapd 768(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 896(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 800(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 928(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 832(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 800(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 864(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 832(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 896(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 1408(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 864(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 928(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 896(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 1280(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 928(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 1280(%rsp)
	vpaddq 1312(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 1312(%rsp)
	vpaddq 1344(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 1408(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 1344(%rsp)
	vpaddq 1376(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 1408(%rsp)
	vmovdqa %ymm8, 1376(%rsp)
	vmovdqa 0(%rcx), %ymm2
	vpaddq 1728(%rsp), %ymm2, %ymm3
	vpsrlq $51, %ymm3, %ymm4
	vpand 32(%rcx), %ymm3, %ymm5
	vmovdqa 64(%rcx), %ymm6
	vpaddq 1600(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 96(%rcx), %ymm10
	vpaddq 1632(%rsp), %ymm10, %ymm11
	vpsrlq $51, %ymm11, %ymm12
	vpand 32(%rcx), %ymm11, %ymm13
	vmovdqa 128(%rcx), %ymm14
	vpaddq 1664(%rsp), %ymm14, %ymm15
	vpsrlq $51, %ymm15, %ymm2
	vpand 32(%rcx), %ymm15, %ymm3
	vmovdqa 160(%rcx), %ymm6
	vpaddq 1696(%rsp), %ymm6, %ymm7
	vpsrlq $51, %ymm7, %ymm10
	vpand 32(%rcx), %ymm7, %ymm11
	vpmuludq 192(%rcx), %ymm4, %ymm14
	vpor 224(%rcx), %ymm9, %ymm15
	vpaddq %ymm14, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 320(%rdi)
	vpor 224(%rcx), %ymm13, %ymm4
	vpaddq %ymm8, %ymm4, %ymm9
	vsubpd 256(%rcx), %ymm9, %ymm14
	vmovdqa %ymm14, 352(%rdi)
	vpor 224(%rcx), %ymm3, %ymm15
	vpaddq %ymm12, %ymm15, %ymm6
	vsubpd 256(%rcx), %ymm6, %ymm7
	vmovdqa %ymm7, 384(%rdi)
	vpor 224(%rcx), %ymm11, %ymm13
	vpaddq %ymm2, %ymm13, %ymm4
	vsubpd 256(%rcx), %ymm4, %ymm8
	vmovdqa %ymm8, 416(%rdi)
	vpor 224(%rcx), %ymm5, %ymm9
	vpaddq %ymm10, %ymm9, %ymm14
	vsubpd 256(%rcx), %ymm14, %ymm3
	vmovdqa %ymm3, 448(%rdi)
	vmovapd 960(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 1120(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 1152(%rsp), %ymm2, %ymm5
	vfmadd231pd 1120(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1184(%rsp), %ymm2, %ymm7
	vfmadd231pd 1152(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1216(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 1440(%rsp)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 1184(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1248(%rsp), %ymm2, %ymm12
	vmovapd 992(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 1216(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 1120(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 1248(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 1152(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 1120(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1184(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 1152(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 1216(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 1472(%rsp)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 1184(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1248(%rsp), %ymm13, %ymm9
	vmovapd 1024(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 1216(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 1120(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 1248(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 1152(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 1120(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 1184(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 1152(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 1216(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 1504(%rsp)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 1184(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1248(%rsp), %ymm3, %ymm7
	vmovapd 1056(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 1216(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 1120(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 1248(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 1152(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 1120(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 1184(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 1152(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 1216(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 1536(%rsp)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 1184(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1248(%rsp), %ymm4, %ymm12
	vmovapd 1088(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 1216(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1120(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 1248(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 1152(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 1120(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1184(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 1152(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 1216(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 1568(%rsp)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 1184(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 1248(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 1216(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 1440(%rsp), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 1248(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 1440(%rsp)
	vpaddq 1472(%rsp), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 1472(%rsp)
	vpaddq 1504(%rsp), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 1568(%rsp), %ymm3, %ymm12
	vmovdqa %ymm7, 1504(%rsp)
	vpaddq 1536(%rsp), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 1568(%rsp)
	vmovdqa %ymm8, 1536(%rsp)
	vmovdqa 608(%rcx), %ymm2
	vpaddq 1568(%rsp), %ymm2, %ymm3
	vpsubq 1408(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 640(%rcx), %ymm7
	vpaddq 1440(%rsp), %ymm7, %ymm8
	vpsubq 1280(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 608(%rcx), %ymm12
	vpaddq 1472(%rsp), %ymm12, %ymm13
	vpsubq 1312(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 608(%rcx), %ymm3
	vpaddq 1504(%rsp), %ymm3, %ymm4
	vpsubq 1344(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 608(%rcx), %ymm12
	vpaddq 1536(%rsp), %ymm12, %ymm13
	vpsubq 1376(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 0(%rdi)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 32(%rdi)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 64(%rdi)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 96(%rdi)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 128(%rdi)
	vmovdqa 928(%rcx), %ymm2
	vpaddq 1568(%rsp), %ymm2, %ymm3
	vpaddq 1408(%rsp), %ymm3, %ymm4
	vpsrlq $51, %ymm4, %ymm5
	vpand 32(%rcx), %ymm4, %ymm6
	vmovdqa 960(%rcx), %ymm7
	vpaddq 1440(%rsp), %ymm7, %ymm8
	vpaddq 1280(%rsp), %ymm8, %ymm9
	vpsrlq $51, %ymm9, %ymm10
	vpand 32(%rcx), %ymm9, %ymm11
	vmovdqa 992(%rcx), %ymm12
	vpaddq 1472(%rsp), %ymm12, %ymm13
	vpaddq 1312(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm15
	vpand 32(%rcx), %ymm14, %ymm2
	vmovdqa 1024(%rcx), %ymm3
	vpaddq 1504(%rsp), %ymm3, %ymm4
	vpaddq 1344(%rsp), %ymm4, %ymm7
	vpsrlq $51, %ymm7, %ymm8
	vpand 32(%rcx), %ymm7, %ymm9
	vmovdqa 1056(%rcx), %ymm12
	vpaddq 1536(%rsp), %ymm12, %ymm13
	vpaddq 1376(%rsp), %ymm13, %ymm14
	vpsrlq $51, %ymm14, %ymm3
	vpand 32(%rcx), %ymm14, %ymm4
	vpmuludq 192(%rcx), %ymm5, %ymm7
	vpor 224(%rcx), %ymm11, %ymm12
	vpaddq %ymm7, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 160(%rdi)
	vpor 224(%rcx), %ymm2, %ymm5
	vpaddq %ymm10, %ymm5, %ymm11
	vsubpd 256(%rcx), %ymm11, %ymm7
	vmovdqa %ymm7, 192(%rdi)
	vpor 224(%rcx), %ymm9, %ymm12
	vpaddq %ymm15, %ymm12, %ymm13
	vsubpd 256(%rcx), %ymm13, %ymm14
	vmovdqa %ymm14, 224(%rdi)
	vpor 224(%rcx), %ymm4, %ymm2
	vpaddq %ymm8, %ymm2, %ymm5
	vsubpd 256(%rcx), %ymm5, %ymm10
	vmovdqa %ymm10, 256(%rdi)
	vpor 224(%rcx), %ymm6, %ymm11
	vpaddq %ymm3, %ymm11, %ymm7
	vsubpd 256(%rcx), %ymm7, %ymm9
	vmovdqa %ymm9, 288(%rdi)
	vmovapd 800(%rsp), %ymm2
	vmovapd %ymm0, %ymm3
	vfmadd231pd 960(%rsp), %ymm2, %ymm3
	vsubpd %ymm3, %ymm1, %ymm4
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm2, %ymm5
	vfmadd231pd 960(%rsp), %ymm2, %ymm4
	vsubpd %ymm5, %ymm1, %ymm6
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1024(%rsp), %ymm2, %ymm7
	vfmadd231pd 992(%rsp), %ymm2, %ymm6
	vsubpd %ymm7, %ymm1, %ymm8
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1056(%rsp), %ymm2, %ymm9
	vmovdqa %ymm4, 480(%rdi)
	vpaddq %ymm6, %ymm3, %ymm10
	vfmadd231pd 1024(%rsp), %ymm2, %ymm8
	vsubpd %ymm9, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1088(%rsp), %ymm2, %ymm12
	vmovapd 832(%rsp), %ymm13
	vpaddq %ymm8, %ymm5, %ymm14
	vfmadd231pd 1056(%rsp), %ymm2, %ymm11
	vsubpd %ymm12, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 960(%rsp), %ymm13, %ymm4
	vpaddq %ymm11, %ymm7, %ymm3
	vfmadd231pd 1088(%rsp), %ymm2, %ymm15
	vsubpd %ymm4, %ymm1, %ymm6
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm13, %ymm5
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 960(%rsp), %ymm13, %ymm6
	vsubpd %ymm5, %ymm1, %ymm7
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1024(%rsp), %ymm13, %ymm11
	vpaddq %ymm4, %ymm14, %ymm2
	vpaddq %ymm6, %ymm10, %ymm9
	vfmadd231pd 992(%rsp), %ymm13, %ymm7
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 1056(%rsp), %ymm13, %ymm4
	vmovdqa %ymm9, 512(%rdi)
	vpaddq %ymm5, %ymm3, %ymm14
	vpaddq %ymm7, %ymm2, %ymm6
	vfmadd231pd 1024(%rsp), %ymm13, %ymm15
	vsubpd %ymm4, %ymm1, %ymm10
	vmovapd %ymm0, %ymm9
	vfmadd231pd 1088(%rsp), %ymm13, %ymm9
	vmovapd 864(%rsp), %ymm3
	vpaddq %ymm11, %ymm8, %ymm5
	vpaddq %ymm15, %ymm14, %ymm2
	vfmadd231pd 1056(%rsp), %ymm13, %ymm10
	vsubpd %ymm9, %ymm1, %ymm7
	vmovapd %ymm0, %ymm8
	vfmadd231pd 960(%rsp), %ymm3, %ymm8
	vpaddq %ymm4, %ymm12, %ymm11
	vpaddq %ymm10, %ymm5, %ymm14
	vfmadd231pd 1088(%rsp), %ymm13, %ymm7
	vsubpd %ymm8, %ymm1, %ymm15
	vmovapd %ymm0, %ymm4
	vfmadd231pd 992(%rsp), %ymm3, %ymm4
	vpaddq %ymm7, %ymm11, %ymm12
	vfmadd231pd 960(%rsp), %ymm3, %ymm15
	vsubpd %ymm4, %ymm1, %ymm5
	vmovapd %ymm0, %ymm10
	vfmadd231pd 1024(%rsp), %ymm3, %ymm10
	vpaddq %ymm8, %ymm2, %ymm13
	vpaddq %ymm15, %ymm6, %ymm7
	vfmadd231pd 992(%rsp), %ymm3, %ymm5
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 1056(%rsp), %ymm3, %ymm2
	vmovdqa %ymm7, 544(%rdi)
	vpaddq %ymm4, %ymm14, %ymm8
	vpaddq %ymm5, %ymm13, %ymm6
	vfmadd231pd 1024(%rsp), %ymm3, %ymm11
	vsubpd %ymm2, %ymm1, %ymm15
	vmovapd %ymm0, %ymm7
	vfmadd231pd 1088(%rsp), %ymm3, %ymm7
	vmovapd 896(%rsp), %ymm4
	vpaddq %ymm10, %ymm12, %ymm14
	vpaddq %ymm11, %ymm8, %ymm5
	vfmadd231pd 1056(%rsp), %ymm3, %ymm15
	vsubpd %ymm7, %ymm1, %ymm13
	vmovapd %ymm0, %ymm10
	vfmadd231pd 960(%rsp), %ymm4, %ymm10
	vpaddq %ymm2, %ymm9, %ymm12
	vpaddq %ymm15, %ymm14, %ymm8
	vfmadd231pd 1088(%rsp), %ymm3, %ymm13
	vsubpd %ymm10, %ymm1, %ymm11
	vmovapd %ymm0, %ymm2
	vfmadd231pd 992(%rsp), %ymm4, %ymm2
	vpaddq %ymm13, %ymm12, %ymm9
	vfmadd231pd 960(%rsp), %ymm4, %ymm11
	vsubpd %ymm2, %ymm1, %ymm14
	vmovapd %ymm0, %ymm15
	vfmadd231pd 1024(%rsp), %ymm4, %ymm15
	vpaddq %ymm10, %ymm5, %ymm3
	vpaddq %ymm11, %ymm6, %ymm12
	vfmadd231pd 992(%rsp), %ymm4, %ymm14
	vsubpd %ymm15, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 1056(%rsp), %ymm4, %ymm5
	vmovdqa %ymm12, 576(%rdi)
	vpaddq %ymm2, %ymm8, %ymm10
	vpaddq %ymm14, %ymm3, %ymm6
	vfmadd231pd 1024(%rsp), %ymm4, %ymm13
	vsubpd %ymm5, %ymm1, %ymm11
	vmovapd %ymm0, %ymm12
	vfmadd231pd 1088(%rsp), %ymm4, %ymm12
	vmovapd 928(%rsp), %ymm2
	vpaddq %ymm15, %ymm9, %ymm8
	vpaddq %ymm13, %ymm10, %ymm3
	vfmadd231pd 1056(%rsp), %ymm4, %ymm11
	vsubpd %ymm12, %ymm1, %ymm14
	vmovapd %ymm0, %ymm9
	vfmadd231pd 960(%rsp), %ymm2, %ymm9
	vpaddq %ymm5, %ymm7, %ymm15
	vpaddq %ymm11, %ymm8, %ymm10
	vfmadd231pd 1088(%rsp), %ymm4, %ymm14
	vsubpd %ymm9, %ymm1, %ymm13
	vmovapd %ymm0, %ymm5
	vfmadd231pd 992(%rsp), %ymm2, %ymm5
	vpaddq %ymm14, %ymm15, %ymm7
	vfmadd231pd 960(%rsp), %ymm2, %ymm13
	vsubpd %ymm5, %ymm1, %ymm8
	vmovapd %ymm0, %ymm11
	vfmadd231pd 1024(%rsp), %ymm2, %ymm11
	vpaddq %ymm9, %ymm3, %ymm4
	vpaddq %ymm13, %ymm6, %ymm14
	vfmadd231pd 992(%rsp), %ymm2, %ymm8
	vsubpd %ymm11, %ymm1, %ymm15
	vmovapd %ymm0, %ymm3
	vfmadd231pd 1056(%rsp), %ymm2, %ymm3
	vmovdqa %ymm14, 608(%rdi)
	vpaddq %ymm5, %ymm10, %ymm9
	vpaddq %ymm8, %ymm4, %ymm6
	vfmadd231pd 1024(%rsp), %ymm2, %ymm15
	vsubpd %ymm3, %ymm1, %ymm13
	vmovapd %ymm0, %ymm14
	vfmadd231pd 1088(%rsp), %ymm2, %ymm14
	vpaddq %ymm6, %ymm6, %ymm5
	vpsllq $4, %ymm6, %ymm10
	vpaddq %ymm11, %ymm7, %ymm4
	vpaddq %ymm15, %ymm9, %ymm8
	vfmadd231pd 1056(%rsp), %ymm2, %ymm13
	vsubpd %ymm14, %ymm1, %ymm7
	vpaddq %ymm5, %ymm6, %ymm11
	vpaddq 480(%rdi), %ymm10, %ymm9
	vpaddq %ymm8, %ymm8, %ymm15
	vpsllq $4, %ymm8, %ymm5
	vpaddq %ymm11, %ymm9, %ymm6
	vpaddq %ymm3, %ymm12, %ymm10
	vpaddq %ymm13, %ymm4, %ymm9
	vfmadd231pd 1088(%rsp), %ymm2, %ymm7
	vpaddq %ymm15, %ymm8, %ymm11
	vmovdqa %ymm6, 480(%rdi)
	vpaddq 512(%rdi), %ymm5, %ymm3
	vpaddq %ymm9, %ymm9, %ymm12
	vpsllq $4, %ymm9, %ymm4
	vpaddq %ymm11, %ymm3, %ymm13
	vpaddq %ymm7, %ymm10, %ymm2
	vpaddq %ymm12, %ymm9, %ymm8
	vmovdqa %ymm13, 512(%rdi)
	vpaddq 544(%rdi), %ymm4, %ymm15
	vpaddq %ymm14, %ymm14, %ymm6
	vpaddq %ymm2, %ymm2, %ymm5
	vpsllq $4, %ymm14, %ymm3
	vpsllq $4, %ymm2, %ymm11
	vpaddq %ymm8, %ymm15, %ymm7
	vpaddq %ymm6, %ymm14, %ymm10
	vpaddq %ymm5, %ymm2, %ymm9
	vpaddq 608(%rdi), %ymm3, %ymm12
	vmovdqa %ymm7, 544(%rdi)
	vpaddq 576(%rdi), %ymm11, %ymm13
	vpaddq %ymm10, %ymm12, %ymm4
	vpaddq %ymm9, %ymm13, %ymm8
	vmovdqa %ymm4, 608(%rdi)
	vmovdqa %ymm8, 576(%rdi)
	mov %rax, %rsp
	.cfi_def_cfa_register %rsp
	ret
	.cfi_endproc
	.size lg_point_x4_double_extended, .-lg_point_x4_double_extended

	.section .note.GNU-stack, "", @progbits
